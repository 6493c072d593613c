package dev.darkroom.tests.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import dev.darkroom.client.auth.Credential;
import dev.darkroom.client.body.Download;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.call.OperationClient;
import dev.darkroom.client.call.OperationRequest;
import dev.darkroom.client.call.ResponseDecoder;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.error.DecodeException;
import dev.darkroom.client.error.ForbiddenException;
import dev.darkroom.client.error.NotFoundException;
import dev.darkroom.client.error.TransportException;
import dev.darkroom.client.http.ConnectionOptions;
import dev.darkroom.client.http.JerseyTransport;
import dev.darkroom.client.procore.DirectUpload;
import dev.darkroom.client.procore.ProcoreClient;
import dev.darkroom.client.procore.model.Image;
import dev.darkroom.client.procore.model.ImageCreate;
import dev.darkroom.client.procore.model.ImageCreateForm;
import dev.darkroom.client.procore.model.ImageUpdate;
import dev.darkroom.client.procore.model.ImageUpdateRequest;
import dev.darkroom.client.procore.model.UploadInstructions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.util.VersionInfo;
import org.glassfish.jersey.internal.Version;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of every kind work, whichever of the supported versions lie below. */
@Tag("supported")
class SupportedVersionsTest {

    private static final String IMAGE =
            "{\"id\":7,\"description\":null,\"created_at\":\"2026-01-02T03:04:05Z\",\"new_member\":[1,{\"a\":null}]}";

    @TempDir
    private Path folder;

    /** The other tests would say nothing if the build put the usual versions here. */
    @Test
    void theVersionsAreThoseThatAreMeant() {
        String http = VersionInfo.loadVersionInfo(
                        "org.apache.hc.client5", getClass().getClassLoader())
                .getRelease();
        String found =
                "Jersey " + Version.getVersion() + ", HttpClient " + http + ", Jackson " + PackageVersion.VERSION;

        assertThat(found).isEqualTo(System.getProperty("versions", found));
    }

    @Test
    void aListIsRead() {
        try (Peer peer = new Peer(200, "application/json", "[" + IMAGE + "]");
                ProcoreClient procore = client(peer)) {
            assertThat(procore.images().listImages(8, 56))
                    .singleElement()
                    .isInstanceOfSatisfying(Image.class, image -> {
                        assertThat(image.id()).isEqualTo(7);
                        assertThat(image.createdAt()).isEqualTo(OffsetDateTime.parse("2026-01-02T03:04:05Z"));
                        assertThat(image.additionalProperties()).containsKey("new_member");
                    });
            assertThat(peer.heads().get(0)).contains("GET /", "/rest/v1.0/images?", "project_id=56", "Bearer token");
        }
    }

    @Test
    void aFileIsSentWithItsFormAndLength() {
        try (Peer peer = new Peer(201, "application/json", IMAGE);
                ProcoreClient procore = client(peer)) {
            ImageCreateForm form = ImageCreateForm.builder()
                    .image(ImageCreate.builder()
                            .description("é")
                            .tradeIds(List.of(1L, 2L))
                            .build())
                    .imageData(Upload.of("a.jpg", new byte[100_000]))
                    .build();

            assertThat(procore.images().createImage(8, 56, form).id()).isEqualTo(7);
            assertThat(peer.heads().get(0)).contains("POST", "Content-length", "multipart/form-data");
            assertThat(peer.bodies().get(0)).contains("\"description\":\"é\"", "[1,2]", "filename=\"a.jpg\"");
        }
    }

    @Test
    void listsArePartsAndUnknownLengthsAreChunks() {
        try (Peer peer = new Peer(200, "application/json", IMAGE);
                OperationClient client = operations(peer)) {
            client.send(
                    OperationRequest.of("POST", "a", "/a")
                            .multipart("multipart/form-data", Map.of("names", List.of("one", "two"))),
                    ResponseDecoder.none());
            client.send(
                    OperationRequest.of("PUT", "a", "/a")
                            .binary("image/png", Upload.of("a", () -> new ByteArrayInputStream(new byte[9]))),
                    ResponseDecoder.none());

            assertThat(peer.bodies().get(0)).contains("one", "two");
            assertThat(peer.heads().get(1)).contains("chunked", "image/png");
        }
    }

    @Test
    void theFileOfAnUploadGoesToItsAddressWithItsFieldsAndNoToken() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("key", "companies/8/1");
        fields.put("policy", "geheim");
        try (Peer storage = new Peer(204, "a/b", "");
                ProcoreClient procore = client(storage)) {
            DirectUpload.send(procore, instructions(storage, fields), Upload.of("a.png", new byte[] {'x'}));

            assertThat(storage.heads().get(0))
                    .contains("POST ", "/bucket?signature=geheim ", "Content-length", "multipart/form-data")
                    .doesNotContain("Authorization", "Bearer");
            assertThat(storage.bodies().get(0))
                    .containsSubsequence("name=\"key\"", "companies/8/1", "name=\"policy\"", "geheim", "name=\"file\"");
        }
    }

    @Test
    void theRefusalOfAStorageServiceKeepsItsTextAndShowsNoSecret() {
        try (Peer storage = new Peer(403, "application/xml", "<Error>expired</Error>");
                ProcoreClient procore = client(storage)) {
            assertThatThrownBy(() -> DirectUpload.send(
                            procore, instructions(storage, Map.of("policy", "geheim")), Upload.of("a", new byte[1])))
                    .isInstanceOfSatisfying(
                            ForbiddenException.class,
                            failure -> assertThat(failure.rawBody()).isEqualTo("<Error>expired</Error>"))
                    .hasMessageContaining("/bucket)")
                    .hasMessageNotContaining("geheim");
        }
    }

    @Test
    void anUploadWithoutAnAddressIsRefusedWithoutShowingIt() {
        UploadInstructions broken = UploadInstructions.builder()
                .uuid("1")
                .url("https://storage.example/a b?signature=geheim")
                .fields(Map.of())
                .build();
        try (ProcoreClient procore = ProcoreClient.builder().build()) {
            assertThatThrownBy(() -> DirectUpload.send(procore, broken, Upload.of("a", new byte[1])))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("geheim");
        }
    }

    @Test
    void proxiesAndCertificatesCanBeGiven() throws NoSuchAlgorithmException {
        try (Peer peer = new Peer(200, "application/json", "[" + IMAGE + "]");
                ProcoreClient procore = ProcoreClient.builder()
                        .baseUri(peer.uri())
                        .proxySelector(ProxySelector.of(null))
                        .proxyCredential(Credential.basic(() -> "a:b"))
                        .sslContext(SSLContext.getDefault())
                        .build()) {
            assertThat(procore.images().listImages(8, 56)).hasSize(1);
        }
    }

    private static UploadInstructions instructions(Peer storage, Map<String, String> fields) {
        return UploadInstructions.builder()
                .uuid("1")
                .url(storage.uri() + "bucket?signature=geheim")
                .fields(fields)
                .build();
    }

    @Test
    void aNullIsSentByPatch() {
        try (Peer peer = new Peer(200, "application/json", IMAGE);
                ProcoreClient procore = client(peer)) {
            ImageUpdate change = ImageUpdate.builder().description(null).build();

            procore.images()
                    .updateImage(
                            7, 8, 56, ImageUpdateRequest.builder().image(change).build());
            assertThat(peer.heads().get(0)).startsWith("PATCH");
            assertThat(peer.bodies().get(0)).isEqualTo("{\"image\":{\"description\":null}}");
        }
    }

    @Test
    void aFileIsReceived() throws IOException {
        try (Peer peer = new Peer(200, "image/png", "bytes");
                OperationClient client = operations(peer)) {
            for (int i = 0; i < 3; i++) {
                try (Download download = client.send(OperationRequest.of("GET", "a", "/a"), ResponseDecoder.download())
                        .body()) {
                    assertThat(download.saveTo(folder.resolve("a.png"))).isEqualTo(5);
                }
            }
        }
    }

    @Test
    void anErrorKeepsItsStatusWhateverItsHeadersSay() {
        try (Peer peer = new Peer(404, "///", "{\"a\":[1]}");
                OperationClient client = operations(peer)) {
            for (int i = 0; i < 3; i++) {
                NotFoundException failure = catchThrowableOfType(
                        NotFoundException.class,
                        () -> client.send(
                                OperationRequest.of("GET", "a", "/a").error(Map.class), ResponseDecoder.none()));

                assertThat(failure.body(Map.class)).contains(Map.of("a", List.of(1)));
            }
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (Peer peer = new Peer(307, "text/plain", "there");
                OperationClient client = operations(peer)) {
            assertThatThrownBy(() -> client.send(OperationRequest.of("GET", "a", "/a"), ResponseDecoder.none()))
                    .isInstanceOf(ApiException.class)
                    .hasMessageContaining("leads to /elsewhere");
            assertThat(peer.heads()).hasSize(1);
        }
    }

    @Test
    void aNullOrADeepBodyIsRefused() {
        for (String body : List.of("[null]", "[".repeat(100_000))) {
            try (Peer peer = new Peer(200, "application/json", body);
                    OperationClient client = operations(peer)) {
                assertThatThrownBy(() -> client.send(
                                OperationRequest.of("GET", "a", "/a"), ResponseDecoder.listOf(Object.class)))
                        .isInstanceOf(DecodeException.class);
            }
        }
    }

    @Test
    void aServerThatIsNotThereIsATransportFailure() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0)) {
            port = gone.getLocalPort();
        }
        try (ProcoreClient procore =
                ProcoreClient.builder().baseUri("http://127.0.0.1:" + port).build()) {
            assertThatThrownBy(() -> procore.images().listImages(8, 56)).isInstanceOf(TransportException.class);
        }
    }

    private static ProcoreClient client(Peer peer) {
        return ProcoreClient.builder()
                .baseUri(peer.uri())
                .bearerToken("token")
                .maxConnections(1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    private static OperationClient operations(Peer peer) {
        return OperationClient.builder(URI.create(peer.uri()))
                .build(new JerseyTransport(ConnectionOptions.builder()
                        .maxConnections(1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build()));
    }
}
