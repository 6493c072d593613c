package dev.darkroom.client.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.client.body.Upload;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.error.NotFoundException;
import dev.darkroom.client.error.TransportException;
import dev.darkroom.client.procore.ProcoreClient;
import dev.darkroom.client.procore.model.Image;
import dev.darkroom.client.procore.model.ImageCreate;
import dev.darkroom.client.procore.model.ImageCreateForm;
import dev.darkroom.client.retry.RetryPolicy;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** An application is tested without a network, and with everything else of a client. */
class InMemoryTransportTest {

    private static final String IMAGE = "{\"id\":7,\"url\":\"https://cdn.example/7.jpg\"}";

    private final InMemoryTransport transport = new InMemoryTransport();
    private final ProcoreClient procore = ProcoreClient.builder()
            .transport(transport)
            .bearerToken("geheim")
            .retryPolicy(RetryPolicy.builder().baseDelay(Duration.ZERO).build())
            .build();

    @Test
    void aListIsReadAndTheRequestIsKept() {
        transport.on("listImages", request -> Responses.json(200, "[" + IMAGE + "]"));

        assertThat(procore.images().listImages(8, 56))
                .singleElement()
                .isInstanceOfSatisfying(
                        Image.class, image -> assertThat(image.id()).isEqualTo(7));

        assertThat(transport.requests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("GET");
            assertThat(request.uri()).hasHost("api.procore.com").hasPath("/rest/v1.0/images");
            assertThat(request.query("project_id")).containsExactly("56");
            assertThat(request.query("page")).isEmpty();
            assertThat(request.headers().first("Authorization")).contains("Bearer geheim");
            assertThat(request).hasToString("listImages (GET https://api.procore.com/rest/v1.0/images?project_id=56)");
        });
    }

    @Test
    void anUploadIsReceivedWhole() {
        transport.on("createImage", request -> Responses.json(201, IMAGE));
        byte[] picture = "picture".getBytes(StandardCharsets.UTF_8);

        procore.images()
                .createImage(
                        8,
                        56,
                        ImageCreateForm.builder()
                                .image(ImageCreate.builder().description("é").build())
                                .imageData(Upload.of("a.jpg", picture))
                                .build());

        ReceivedRequest request = transport.requests("createImage").get(0);
        assertThat(request.text()).contains("{\"description\":\"é\"}", "filename=\"a.jpg\"", "picture");
        assertThat(request.headers().first("Content-Type").orElseThrow()).startsWith("multipart/form-data; boundary=");
        assertThat(request.headers().first("Content-Length")).contains(String.valueOf(request.body().length));
    }

    @Test
    void errorsAndFailuresAreThoseOfProduction() {
        transport.on("showImage", request -> Responses.json(404, "{\"errors\":\"none\"}"));
        assertThatThrownBy(() -> procore.images().showImage(7, 8, 56)).isInstanceOf(NotFoundException.class);

        transport.on("showImage", request -> {
            throw new SocketTimeoutException("Read timed out");
        });
        assertThatThrownBy(() -> procore.images().showImage(7, 8, 56)).isInstanceOf(TransportException.class);
    }

    @Test
    void retriesAreRequestsOfTheirOwn() {
        Queue<Responder> script = new ArrayDeque<>(List.of(
                request -> Responses.empty(503),
                request -> {
                    throw new ConnectException("refused");
                },
                request -> Responses.json(200, IMAGE)));
        transport.otherwise(request -> script.remove().respond(request));

        assertThat(procore.images().showImage(7, 8, 56).id()).isEqualTo(7);
        assertThat(transport.requests()).hasSize(3);
    }

    @Test
    void whatNobodyAnswersSaysSo() {
        transport.on("listImages", request -> Responses.empty(200));

        assertThatThrownBy(() -> procore.images().showImage(7, 8, 56))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("nothing answers showImage (GET https://api.procore.com/")
                .hasMessageEndingWith("there are responders for [listImages]")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void oneOperationCanBeAnsweredUnlikeAllOthers() {
        transport.otherwise(request -> Responses.empty(500)).on("showImage", request -> Responses.json(200, IMAGE));

        assertThat(procore.images().showImage(7, 8, 56).url()).hasToString("https://cdn.example/7.jpg");
        assertThatThrownBy(() -> procore.images().listImages(8, 56)).isInstanceOf(ApiException.class);
    }

    @Test
    void aClosedClientSendsNothing() {
        transport.otherwise(request -> Responses.empty(200));

        procore.close();

        assertThat(transport.isClosed()).isTrue();
        assertThatThrownBy(() -> procore.images().listImages(8, 56)).isInstanceOf(IllegalStateException.class);
        assertThat(transport.requests()).isEmpty();
    }
}
