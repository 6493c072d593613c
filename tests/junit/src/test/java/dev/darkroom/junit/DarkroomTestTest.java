package dev.darkroom.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.darkroom.client.control.ControlClient;
import dev.darkroom.client.control.model.HealthStatus;
import dev.darkroom.client.error.UnauthorizedException;
import dev.darkroom.client.imagemonkey.ImageMonkeyClient;
import dev.darkroom.client.mapillary.MapillaryClient;
import dev.darkroom.client.monk.MonkClient;
import dev.darkroom.client.monk.model.NewInspection;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

@DarkroomTest
class DarkroomTestTest {

    @Test
    void clientsCallTheWorldOfTheTest(
            TestWorld world, URI uri, ImageMonkeyClient monkey, @Secret("monk-demo-token") MonkClient monk) {
        assertThat(uri).isEqualTo(world.uri());
        assertThat(uri.getHost()).isEqualTo("127.0.0.1");
        assertThat(monkey.labels().listLabels()).isNotEmpty();
        assertThat(monk.inspections().getAllInspections().data()).isNotEmpty();
    }

    @Test
    void aBuilderHasTheAddressOnly(MonkClient.Builder builder) {
        try (MonkClient monk = builder.build()) {
            assertThatThrownBy(() -> monk.inspections().getAllInspections()).isInstanceOf(UnauthorizedException.class);
        }
    }

    @Test
    void theServerIsReadyAndSaysSo(ControlClient control) {
        assertThat(control.health().getLiveness().status()).isEqualTo(HealthStatus.UP);
        assertThat(control.health().getReadiness().status()).isEqualTo(HealthStatus.UP);
        assertThat(control.health().getMetrics()).contains("jvm_memory_used_bytes");
    }

    @Test
    void aSchemeIsNamedWhereThereAreSeveral(
            @Secret(value = "my-client-id", scheme = "clientId") MapillaryClient mapillary) {
        assertThat(mapillary.images().getImage("V3HG0CMVMk4aNQj6_YFHgQ").key()).isEqualTo("V3HG0CMVMk4aNQj6_YFHgQ");
    }

    @Nested
    class Around {

        private URI before;

        @BeforeEach
        void remember(URI uri) {
            before = uri;
        }

        @Test
        void whatIsBeforeTheTestHasItsWorld(URI uri) {
            assertThat(uri).isEqualTo(before);
        }

        @Test
        @DarkroomTest(demo = false)
        void theNearestAnnotationCounts(URI uri, @Secret("monk-demo-token") MonkClient monk) {
            assertThat(uri).isEqualTo(before);
            assertThat(monk.inspections().getAllInspections().data()).isEmpty();
        }
    }

    /** Runs a class below, which the build leaves alone as it is inside another. */
    private static EngineExecutionResults run(Class<?> tests) {
        SEEN.clear();
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute();
    }

    private static int status(TestWorld world) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(world.uri() + "/v1/label"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final List<TestWorld> SEEN = Collections.synchronizedList(new ArrayList<>());

    @DarkroomTest
    static class OfTheTest {

        @Test
        void one(TestWorld world) {
            SEEN.add(world);
        }

        @Test
        void other(TestWorld world) {
            SEEN.add(world);
        }
    }

    @Test
    void eachTestHasItsOwnAndNothingIsLeft() {
        run(OfTheTest.class).testEvents().assertStatistics(events -> events.succeeded(2));

        assertThat(SEEN).hasSize(2).doesNotHaveDuplicates();
        assertThat(SEEN).allSatisfy(world -> assertThat(status(world)).isEqualTo(404));
    }

    @DarkroomTest
    static class OfTheClass {

        @BeforeAll
        static void first(TestWorld world) {
            SEEN.add(world);
        }

        @Test
        void one(TestWorld world) {
            assertThat(status(world)).isEqualTo(200);
            SEEN.add(world);
        }
    }

    @Test
    void aWorldOfTheClassIsShared() {
        run(OfTheClass.class).testEvents().assertStatistics(events -> events.succeeded(1));

        assertThat(SEEN).hasSize(2);
        assertThat(SEEN.get(0)).isSameAs(SEEN.get(1));
        assertThat(status(SEEN.get(0))).isEqualTo(404);
    }

    @DarkroomTest
    static class Ambiguous {

        @Test
        void client(@Secret("x") MapillaryClient mapillary) {}
    }

    @Test
    void anAmbiguousSecretIsAnErrorWithTheChoice() {
        run(Ambiguous.class)
                .testEvents()
                .failed()
                .assertThatEvents()
                .hasSize(1)
                .allSatisfy(event -> assertThat(event.toString()).contains("clientId", "userToken"));
    }

    @Test
    void aWorldIsPutBack(TestWorld world, @Secret("monk-demo-token") MonkClient monk) {
        int before = monk.inspections().getAllInspections().data().size();
        monk.inspections()
                .createInspection(NewInspection.builder().tasks(Map.of()).build());
        assertThat(monk.inspections().getAllInspections().data()).hasSize(before + 1);

        world.reset();

        assertThat(monk.inspections().getAllInspections().data()).hasSize(before);
    }
}
