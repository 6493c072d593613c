package dev.darkroom.client.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.darkroom.client.error.DecodeException;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Transport;
import dev.darkroom.client.paging.PagePaging;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document that cannot be read is an error that says where. */
class DecodePathTest {

    record Slide(
            @Nullable Integer width,
            @Nullable List<Slide> parts,
            @Nullable Map<String, Slide> named) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                                | $",
                "{\"width\":\"wide\"}                              | $.width",
                "{\"parts\":[{},{\"width\":[]}]}                   | $.parts[1].width",
                "{\"parts\":[{\"parts\":[{},{},{\"width\":{}}]}]}  | $.parts[0].parts[2].width",
                "{\"named\":{\"a.b c\":{\"width\":\"x\"}}}         | $.named['a.b c'].width",
                "{\"named\":{\"a'\\u0007\":{\"width\":\"x\"}}}     | $.named['a??'].width",
                "{\"parts\":[{\"width\":1},                        | $.parts",
                "<html>                                            | $",
            })
    void thePathLeadsToTheFault(String body, String path) {
        DecodeException failure = failure(body);

        assertThat(failure.path()).isEqualTo(path);
        assertThat(failure.getMessage())
                .startsWith("get_slide (GET http://host/slide): status 200, ")
                .contains(" at " + path + " (line 1, column ")
                .doesNotContain("\n", "Source:", "reference chain");
    }

    @Test
    void aLongPathIsCut() {
        String body = ("{\"named\":{\"" + "k".repeat(400) + "\":").repeat(100) + "7";

        assertThat(failure(body).path()).hasSize(501).endsWith("k…");
    }

    @Test
    void aPageSaysWhereInTheWholeDocument() {
        OperationRequest list = OperationRequest.of("GET", "list", "/slides")
                .paging(PagePaging.builder()
                        .page("page")
                        .size("per_page")
                        .items("/data")
                        .build());

        DecodeException failure = catchThrowableOfType(
                DecodeException.class,
                () -> client("{\"data\":[1,\"x\"]}")
                        .pages(list, Integer.class)
                        .items()
                        .iterator()
                        .next());

        assertThat(failure.path()).isEqualTo("$.data[1]");
    }

    private static DecodeException failure(String body) {
        return catchThrowableOfType(
                DecodeException.class,
                () -> client(body)
                        .send(OperationRequest.of("GET", "get_slide", "/slide"), ResponseDecoder.of(Slide.class)));
    }

    private static OperationClient client(String body) {
        return OperationClient.builder(URI.create("http://host")).build(new Transport() {
            @Override
            public HttpResponse send(HttpRequest request) {
                return HttpResponse.builder(200)
                        .body(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                        .build();
            }

            @Override
            public void close() {}
        });
    }
}
