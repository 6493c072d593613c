package dev.darkroom.tests.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases are read with the defaults of their folder, and nothing in them is overlooked. */
class WireCasesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void defaults() throws IOException {
        write("defaults.yaml", "{headers: {Authorization: Bearer usual, Tenant: 8}, query: {client_id: usual}}");
    }

    @Test
    void aRequestThatSaysNothingCarriesTheDefaults() throws IOException {
        WireCase.WireRequest request =
                theCase("request: {method: GET, path: /a}").request();

        assertThat(request.headers()).isEqualTo(Map.of("Authorization", "Bearer usual", "Tenant", "8"));
        assertThat(request.query()).isEqualTo(Map.of("client_id", TextNode.valueOf("usual")));
    }

    @Test
    void whatTheRequestSaysWinsAndNullTakesADefaultAway() throws IOException {
        WireCase.WireRequest request = theCase("""
                request: {method: GET, path: /a, headers: {Authorization: null, Tenant: 9, Accept: a/b}, query: {client_id: null}}
                """).request();

        assertThat(request.headers()).isEqualTo(Map.of("Tenant", "9", "Accept", "a/b"));
        assertThat(request.query()).isEmpty();
    }

    @Test
    void stepsCarryTheDefaultsToo() throws IOException {
        WireCase wireCase = theCase("""
                request: {method: GET, path: /a}
                given: [{request: {method: POST, path: /b}}]
                then: [{request: {method: GET, path: /c, headers: {Tenant: null}}}]
                """);

        assertThat(wireCase.given().get(0).request().headers()).containsKeys("Authorization", "Tenant");
        assertThat(wireCase.then().get(0).request().headers()).containsOnlyKeys("Authorization");
    }

    @Test
    void aFolderNeedsNoDefaults() throws IOException {
        Files.delete(folder.resolve("toy/defaults.yaml"));

        assertThat(theCase("request: {method: GET, path: /a}").request().headers())
                .isEmpty();
    }

    @Test
    void aMemberThatIsNotKnownIsRefused() {
        assertThatThrownBy(() -> theCase("request: {method: GET, path: /a, header: {Tenant: 9}}"))
                .hasMessageContaining("a-case.yaml")
                .hasMessageContaining("header");
    }

    private WireCase theCase(String requests) throws IOException {
        write("a-case.yaml", """
                operation: look
                title: A case
                kind: happy
                response: {status: 200}
                """ + requests);
        return WireCases.in(folder).get(0);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("toy"));
        Files.writeString(folder.resolve("toy").resolve(name), text);
    }
}
