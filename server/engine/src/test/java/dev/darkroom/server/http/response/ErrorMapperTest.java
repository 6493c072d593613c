package dev.darkroom.server.http.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.exchange.FakeRequest;
import dev.darkroom.server.http.exchange.PlainProvider;
import dev.darkroom.server.http.exchange.RouteTable;
import dev.darkroom.server.http.request.ParameterValidator;
import dev.darkroom.server.library.MissingPictureException;
import dev.darkroom.server.library.format.DecoderBusyException;
import dev.darkroom.server.spi.ErrorResponse;
import dev.darkroom.server.spi.ProviderException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.jetty.io.EofException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorMapperTest {

    private static final PlainProvider LEFT = new PlainProvider("left");
    private static final String PATH = "/v1/lamps/a%20b";

    private static Response answer(Throwable failure, FakeRequest request) {
        return new ErrorMapper(() -> {
                    Exchange exchange = Exchange.of(request.context());
                    exchange.head(request.head());
                    return exchange;
                })
                .toResponse(failure);
    }

    private static Response ofLeft(Throwable failure) {
        return answer(failure, new FakeRequest().line("GET", "http://h" + PATH).exchange(LEFT.asking("getLamp")));
    }

    private static Response ofNobody(Throwable failure) {
        RouteTable routes = new RouteTable(List.of());
        return answer(
                failure,
                new FakeRequest()
                        .exchange(
                                new Exchange(routes.resolve("GET", "/"), URI.create("http://h/"), Instant.EPOCH, "7")));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(404, new NotFoundException()),
                Arguments.of(409, new ClientErrorException(409)),
                Arguments.of(415, new NotSupportedException()),
                Arguments.of(503, new DecoderBusyException()),
                Arguments.of(404, new MissingPictureException(new UUID(0, 1))),
                Arguments.of(400, new EofException("early")),
                Arguments.of(507, new IOException("No space left on device")),
                Arguments.of(500, new IllegalStateException("a slip of ours")),
                Arguments.of(500, new StackOverflowError()));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void eachFailureIsWordedByTheProviderThatWasAsked(int status, Throwable failure) {
        Response response = ofLeft(failure);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getMediaType()).isEqualTo(MediaType.APPLICATION_JSON_TYPE);
        assertThat(response.getEntity()).isEqualTo(Map.of("left", PATH));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whereNobodyWasAskedTheShapeIsPlain(int status, Throwable failure) {
        Response response = ofNobody(failure);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getEntity())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("error", "message")
                .doesNotContainValue("a slip of ours");
    }

    @ParameterizedTest
    @CsvSource({
        "404, There is nothing at this path.",
        "405, This path does not know the method.",
        "406, There is no answer of a media type that the request accepts.",
        "415, The body is of a media type or in an encoding that is not taken here.",
        "409, as it was said",
    })
    void statusesOfTheFrameworkHaveWords(int status, String message) {
        Response response = ofNobody(new ClientErrorException("as it was said", status));
        assertThat(response.getEntity()).isEqualTo(Map.of("error", message, "message", message));
    }

    @Test
    void whatAProviderAnswersIsLeftAsItIs() {
        Response response = ofLeft(new ProviderException(new ErrorResponse(418, "no").with("X-Why", "tea")));
        assertThat(response.getStatus()).isEqualTo(418);
        assertThat(response.getEntity()).isEqualTo("no");
        assertThat(response.getHeaderString("X-Why")).isEqualTo("tea");
        assertThat(ofLeft(new ProviderException(new ErrorResponse(404, null))).getEntity())
                .isEqualTo(NullNode.getInstance());
    }

    @Test
    void whatIsAgainstTheDocumentIsToldByTheProvider() {
        FakeRequest request = new FakeRequest().exchange(new PlainProvider("procore").asking("showImage"));
        Throwable invalid = catchThrowable(() -> new ParameterValidator().filter(request.context()));
        Response response = answer(invalid, request);
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getEntity().toString()).startsWith("showImage[").contains("is missing");
        assertThat(ofNobody(invalid).getStatus()).isEqualTo(500);
    }

    @Test
    void methodsThatAreAllowedAreNamedWhereTheMethodIsNot() {
        assertThat(ofLeft(new NotAllowedException("GET", new String[] {"PUT"})).getHeaderString("Allow"))
                .contains("GET", "PUT");
        assertThat(ofLeft(new ClientErrorException(405)).getHeaders()).doesNotContainKey("Allow");
        Response found = Response.status(404).header("Allow", "GET").build();
        assertThat(ofLeft(new NotFoundException(found)).getHeaders()).doesNotContainKey("Allow");
        assertThat(ofLeft(new ProviderException(new ErrorResponse(405, "no"))).getHeaders())
                .doesNotContainKey("Allow");
    }

    @ParameterizedTest
    @CsvSource({"0, 415", "1, 413"})
    void aBodyThatIsTooLargeIsThatWhateverItsMediaType(int more, int status) {
        Exchange exchange = new PlainProvider("procore").asking("createImageCategory");
        long length = exchange.resolved().operation().body().maximumBytes() + more;
        FakeRequest request = new FakeRequest().exchange(exchange).header("Content-Length", String.valueOf(length));
        assertThat(answer(new NotSupportedException(), request).getStatus()).isEqualTo(status);
        assertThat(answer(new NotFoundException(), request).getStatus()).isEqualTo(404);
        request.exchange(LEFT.asking("listLamps"));
        assertThat(answer(new NotSupportedException(), request).getStatus()).isEqualTo(415);
    }
}
