package dev.darkroom.server.http.security;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.server.api.OperationId;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.exchange.FakeRequest;
import dev.darkroom.server.http.exchange.PlainProvider;
import dev.darkroom.server.http.exchange.RouteTable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatchedOperationTest {

    private static final PlainProvider LEFT = new PlainProvider("left");

    /** A method of a provider. */
    @Path("/v1/lamps/7")
    public static final class Lamp {
        /** A lamp. */
        @GET
        @OperationId("getLamp")
        public String getLamp() {
            return "";
        }
    }

    /** A method of no provider. */
    @Path("/health")
    public static final class Health {
        /** How it goes. */
        @GET
        public String health() {
            return "";
        }
    }

    private static void pass(@Nullable Class<?> matched, Exchange exchange) {
        ResourceMethod method = matched == null
                ? null
                : Resource.from(matched).getResourceMethods().get(0);
        new MatchedOperation()
                .filter(new FakeRequest().exchange(exchange).matched(method).context());
    }

    @Test
    void theMethodOfTheOperationThatWasAskedForRuns() {
        assertThatNoException().isThrownBy(() -> pass(Lamp.class, LEFT.asking("getLamp")));
    }

    @Test
    void noOtherMethodRuns() {
        Exchange nothing = new Exchange(
                new RouteTable(List.of(LEFT)).resolve("GET", "/v1/nothing"),
                URI.create("http://h/"),
                Instant.EPOCH,
                "7");
        assertThatThrownBy(() -> pass(Lamp.class, LEFT.asking("getBrightest")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("getLamp");
        assertThatThrownBy(() -> pass(Lamp.class, nothing)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsNoOperationRuns() {
        assertThatNoException().isThrownBy(() -> pass(Health.class, LEFT.asking("getLamp")));
        assertThatNoException().isThrownBy(() -> pass(null, LEFT.asking("getLamp")));
    }
}
