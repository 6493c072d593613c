package dev.darkroom.client.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.client.auth.Credential;
import dev.darkroom.client.body.MultipartBody;
import dev.darkroom.client.body.RequestBody;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.json.JsonCodec;
import dev.darkroom.client.paging.PagePaging;
import dev.darkroom.client.retry.RetryClass;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a call. */
class RequestEncoderTest {

    @ParameterizedTest
    @CsvSource({
        "http://host,           http://host/slides/7",
        "http://host/,          http://host/slides/7",
        "http://host/base//,    http://host/base/slides/7",
        "http://[::1]:8080/a%20b, http://[::1]:8080/a%20b/slides/7",
    })
    void pathsFollowTheBase(URI base, URI expected) {
        OperationRequest call =
                OperationRequest.of("GET", "get", "/slides/{id}").path("id", 7);

        assertThat(encoder(base, Map.of()).encode(call).uri()).isEqualTo(expected);
    }

    @Test
    void aTransportSeesWhatTheDocumentSaysOfTheOperation() {
        PagePaging paging =
                PagePaging.builder().page("page").size("size").items("").build();
        OperationRequest call = OperationRequest.of("GET", "list", "/slides")
                .retry(RetryClass.SAFE)
                .paging(paging);

        assertThat(encode(call).operationId()).isEqualTo("list");
        assertThat(encode(call).retryClass()).isEqualTo(RetryClass.SAFE);
        assertThat(encoder(URI.create("http://host/base/"), Map.of())
                        .encode(call)
                        .urlTemplate())
                .isEqualTo("/base/slides");
        assertThat(call.paging()).isSameAs(paging);
    }

    /** Such as the presigned POST of a storage service. */
    @Test
    void anAddressThatAResponseNamedIsTakenAsItIs() {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("key", "a/b");
        form.put("policy", "geheim");
        form.put("file", Upload.of("a.png", new byte[] {1}));

        HttpRequest request = encode(OperationRequest.of("POST", "send", "")
                .at(URI.create("https://bucket_1.example:1/a%2Fb?signature=geheim"))
                .multipart("multipart/form-data", form));

        assertThat(request.uri()).hasToString("https://bucket_1.example:1/a%2Fb?signature=geheim");
        assertThat(request.urlTemplate()).isEmpty();
        assertThat(request).hasToString("POST https://bucket_1.example:1/a%2Fb");
        assertThat(request.headers().asMap()).containsOnlyKeys("User-Agent");
    }

    @Test
    void parametersStandInTheirOrder() {
        HttpRequest request = encode(OperationRequest.of("GET", "list", "/slides")
                .query("b", 1)
                .query("absent", null)
                .query("a", List.of("x", "y"), ParameterStyle.FORM)
                .query("empty", List.of(), ParameterStyle.FORM_EXPLODED));

        assertThat(request.uri()).hasToString("http://host/slides?b=1&a=x,y");
        assertThat(request.url()).isEqualTo("http://host/slides?b=1&a=x,y");
        assertThat(request).hasToString("GET http://host/slides?b=1&a=x,y");
        assertThat(request.body()).isNull();
    }

    @Test
    void headersAreTexts() {
        HttpRequest request = encode(OperationRequest.of("GET", "list", "/slides")
                .header("X-Table", 7L)
                .header("X-Absent", null)
                .header("X-List", List.of("a", "b"))
                .accept("application/json")
                .accept("image/png"));

        assertThat(request.headers().asMap())
                .containsEntry("X-Table", List.of("7"))
                .containsEntry("X-List", List.of("a,b"))
                .containsEntry("Accept", List.of("application/json, image/png"))
                .containsEntry("User-Agent", List.of("test/1"))
                .hasSize(4);
    }

    @Test
    void aListInAPathIsJoined() {
        OperationRequest call =
                OperationRequest.of("GET", "get", "/slides/{ids}").path("ids", List.of(1, 2));

        assertThat(encode(call).uri()).hasToString("http://host/slides/1,2");
    }

    @Test
    void secretsGoWhereTheirSchemeSays() {
        Map<String, Credential> credentials = Map.of(
                "bearer", Credential.bearer(() -> "t0ken"),
                "basic", Credential.basic(() -> "näme:pass"),
                "key", Credential.query("key", () -> "k&y"),
                "other", Credential.header("X-Key", () -> "h"));
        RequestEncoder encoder = encoder(URI.create("http://host"), credentials);

        assertThat(encoder.encode(OperationRequest.of("GET", "a", "/a").credential("bearer"))
                        .headers()
                        .all("Authorization"))
                .containsExactly("Bearer t0ken");
        assertThat(encoder.encode(OperationRequest.of("GET", "a", "/a").credential("basic"))
                        .headers()
                        .all("Authorization"))
                .containsExactly("Basic bsOkbWU6cGFzcw==");
        assertThat(encoder.encode(OperationRequest.of("GET", "a", "/a").credential("other"))
                        .headers()
                        .all("X-Key"))
                .containsExactly("h");
        HttpRequest query = encoder.encode(
                OperationRequest.of("GET", "a", "/a").query("q", 1).credential("key"));
        assertThat(query.uri()).hasToString("http://host/a?q=1&key=k%26y");
        assertThat(query.url()).isEqualTo("http://host/a?q=1&key=***");
    }

    @Test
    void ofTwoSecretsForOnePlaceTheFirstIsSent() {
        RequestEncoder encoder = encoder(
                URI.create("http://host"),
                Map.of("bearer", Credential.bearer(() -> "t0ken"), "basic", Credential.basic(() -> "a:b")));

        HttpRequest request = encoder.encode(OperationRequest.of("GET", "a", "/a")
                .credential("unset")
                .credential("bearer")
                .credential("basic"));

        assertThat(request.headers().all("Authorization")).containsExactly("Bearer t0ken");
    }

    @Test
    void aSecretIsSentOnlyWhereTheOperationAsksForIt() {
        RequestEncoder encoder = encoder(URI.create("http://host"), Map.of("bearer", Credential.bearer(() -> "t0ken")));

        HttpRequest request =
                encoder.encode(OperationRequest.of("GET", "a", "/a").credential("unset"));

        assertThat(request.headers().asMap()).containsOnlyKeys("User-Agent");
    }

    @Test
    void aSupplierIsAskedOnceForEveryCall() {
        AtomicInteger asked = new AtomicInteger();
        RequestEncoder encoder = encoder(
                URI.create("http://host"), Map.of("bearer", Credential.bearer(() -> "t" + asked.incrementAndGet())));

        for (int i = 1; i <= 3; i++) {
            HttpRequest request =
                    encoder.encode(OperationRequest.of("GET", "a", "/a").credential("bearer"));
            assertThat(request.headers().first("Authorization")).contains("Bearer t" + i);
        }
    }

    @ParameterizedTest
    @CsvSource({"bearer", "basic", "query", "header"})
    void aSupplierWithoutASecretIsAMistake(String scheme) {
        @SuppressWarnings("NullAway") // Callers without a null checker do this.
        Credential credential = switch (scheme) {
            case "bearer" -> Credential.bearer(() -> null);
            case "basic" -> Credential.basic(() -> null);
            case "query" -> Credential.query("key", () -> null);
            default -> Credential.header("X-Key", () -> null);
        };
        RequestEncoder encoder = encoder(URI.create("http://host"), Map.of("a", credential));

        assertThatThrownBy(() ->
                        encoder.encode(OperationRequest.of("GET", "a", "/a").credential("a")))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining(credential.name())
                .hasMessageContaining("secret");
    }

    @Test
    void aSecretThatCannotBeSentIsNotShown() {
        RequestEncoder encoder =
                encoder(URI.create("http://host"), Map.of("a", Credential.bearer(() -> "geheim\r\nX-Evil: 1")));

        assertThatThrownBy(() ->
                        encoder.encode(OperationRequest.of("GET", "a", "/a").credential("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("authorization")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void jsonIsEscaped() throws IOException {
        RequestBody body = body(OperationRequest.of("POST", "a", "/a").json("application/json", "a\"b\\c\nd"));

        assertThat(body.mediaType()).isEqualTo("application/json");
        assertThat(text(body)).isEqualTo("\"a\\\"b\\\\c\\nd\"");
        assertThat(body.length()).isEqualTo(text(body).length());
        assertThat(body.repeatable()).isTrue();
    }

    @Test
    void aFormRepeatsTheItemsOfLists() throws IOException {
        RequestBody body = body(OperationRequest.of("POST", "a", "/a")
                .form("application/x-www-form-urlencoded", members("kelvin", 5000, "zones", List.of("a&b", "c d"))));

        assertThat(body.mediaType()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(text(body)).isEqualTo("kelvin=5000&zones=a%26b&zones=c%20d");
    }

    @Test
    void nothingIsWrittenForANullInAForm() throws IOException {
        assertThat(text(body(OperationRequest.of("POST", "a", "/a")
                        .form("application/x-www-form-urlencoded", members("a", null)))))
                .isEmpty();
        assertThat(text(body(
                        OperationRequest.of("POST", "a", "/a").multipart("multipart/form-data", members("a", null)))))
                .doesNotContain("name=");
    }

    @Test
    void partsAreFilesTextsOrJson() throws IOException {
        RequestBody body = body(OperationRequest.of("POST", "a", "/a")
                .multipart(
                        "multipart/form-data",
                        members(
                                "meta", Map.of("a", 1),
                                "files", List.of(Upload.of("a.png", bytes("A")), Upload.of("b.png", bytes("B"))),
                                "count", 2)));

        assertThat(body).isInstanceOf(MultipartBody.class);
        String boundary = body.mediaType().substring(body.mediaType().indexOf("boundary=") + "boundary=".length());
        assertThat(text(body).replace(boundary, "|")).isEqualTo("""
                        --|
                        Content-Disposition: form-data; name="meta"
                        Content-Type: application/json

                        {"a":1}
                        --|
                        Content-Disposition: form-data; name="count"
                        Content-Type: text/plain; charset=UTF-8

                        2
                        --|
                        Content-Disposition: form-data; name="files"; filename="a.png"
                        Content-Type: image/png

                        A
                        --|
                        Content-Disposition: form-data; name="files"; filename="b.png"
                        Content-Type: image/png

                        B
                        --|--
                        """.replace("\n", "\r\n"));
    }

    @Test
    void aTextIsSentAsItIs() throws IOException {
        RequestBody body = body(OperationRequest.of("PUT", "a", "/a").text("text/plain", "a \"grüß\"\n"));

        assertThat(body.mediaType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(text(body)).isEqualTo("a \"grüß\"\n");
    }

    @Test
    void aFileIsSentAsItIs() throws IOException {
        RequestBody body =
                body(OperationRequest.of("PUT", "a", "/a").binary("image/png", Upload.of("a.png", bytes("A"))));

        assertThat(body.mediaType()).isEqualTo("image/png");
        assertThat(text(body)).isEqualTo("A");
    }

    @ParameterizedTest
    @CsvSource({
        "a.jpg,    '',         image/png, image/jpeg",
        "a,        '',         image/png, image/png",
        "a,        image/heic, image/png, image/heic",
        "a,        '',         image/*,   application/octet-stream",
    })
    void theTypeOfAFileIsItsOwnOrTheDocumented(String name, String given, String documented, String sent) {
        Upload upload = Upload.of(name, bytes("A"));

        assertThat(body(OperationRequest.of("PUT", "a", "/a")
                                .binary(documented, given.isEmpty() ? upload : upload.withMediaType(given)))
                        .mediaType())
                .isEqualTo(sent);
    }

    @Test
    void aBodyMayBeLeftOut() {
        assertThat(encode(OperationRequest.of("DELETE", "a", "/a").json("application/json", null))
                        .body())
                .isNull();
    }

    private static HttpRequest encode(OperationRequest call) {
        return encoder(URI.create("http://host"), Map.of()).encode(call);
    }

    private static RequestBody body(OperationRequest call) {
        return Objects.requireNonNull(encode(call).body());
    }

    private static RequestEncoder encoder(URI base, Map<String, Credential> credentials) {
        return new RequestEncoder(base, credentials, "test/1", new JsonCodec());
    }

    private static Map<String, @Nullable Object> members(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return members;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(RequestBody body) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        body.writeTo(target);
        return target.toString(StandardCharsets.UTF_8);
    }
}
