package dev.darkroom.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.error.JobFailedException;
import dev.darkroom.client.error.NotFoundException;
import dev.darkroom.client.livingdocs.LivingdocsClient;
import dev.darkroom.client.livingdocs.model.ImageImportRequest;
import dev.darkroom.client.livingdocs.model.ImageImportResult;
import dev.darkroom.client.livingdocs.model.ImageImportResultStatus;
import dev.darkroom.client.livingdocs.model.ImageImportStatus;
import dev.darkroom.client.livingdocs.model.ImageToImport;
import dev.darkroom.client.livingdocs.model.ImportedImage;
import dev.darkroom.client.livingdocs.model.ImportedMediaType;
import dev.darkroom.client.livingdocs.model.LivingdocsError;
import dev.darkroom.client.livingdocs.model.MediaLibraryEntry;
import dev.darkroom.client.waiting.Waiter;
import dev.darkroom.conform.Tape;
import dev.darkroom.tests.wire.Message;
import dev.darkroom.tests.wire.TestPictures;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The generated client against the server, with every exchange held against the document. */
class LivingdocsTest {

    private static final byte[] CAT = TestPictures.drawn("a cat");

    @AutoClose
    private final WatchedServer server = new WatchedServer("livingdocs");

    @AutoClose
    private final Tape archive = Tape.start(request -> request.target().startsWith("/cat")
            ? new Message.Response(200, Map.of("Content-Type", List.of("text/plain")), CAT)
            : new Message.Response(request.method().equals("POST") ? 204 : 404, Map.of(), new byte[0]));

    @AutoClose
    private final LivingdocsClient livingdocs = client("ey1234");

    private LivingdocsClient client(String token) {
        return LivingdocsClient.builder()
                .baseUri(server.uri())
                .bearerToken(token)
                .build();
    }

    @Test
    void picturesAreFetchedAndToldByTheirBytes() throws IOException {
        List<ImageImportResult> results = imported("cat-1", "dog-1");

        assertThat(results)
                .extracting(ImageImportResult::status)
                .containsExactly(ImageImportResultStatus.SUCCESS, ImageImportResultStatus.FAILED);
        ImportedImage cat = Objects.requireNonNull(results.get(0).image());
        assertThat(cat.mimeType()).isEqualTo(ImportedMediaType.IMAGE_JPEG);
        assertThat(cat.width()).isEqualTo(320);
        try (InputStream bytes = URI.create(cat.originalUrl()).toURL().openStream()) {
            assertThat(bytes.readAllBytes()).isEqualTo(CAT);
        }
        MediaLibraryEntry entry = livingdocs.mediaLibrary().getMediaLibraryEntry(cat.mediaId());
        assertThat(entry.externalId()).isEqualTo("cat-1");
        assertThat(Objects.requireNonNull(results.get(1).reason())).isNotBlank();
    }

    @Test
    void aKnownIdIsSkipped() {
        imported("cat-1");
        assertThat(imported("cat-1", "cat-2"))
                .extracting(ImageImportResult::status)
                .containsExactly(ImageImportResultStatus.SKIPPED, ImageImportResultStatus.SUCCESS);
        assertThat(archive.exchanges().stream()
                        .filter(exchange -> exchange.request().method().equals("GET")))
                .hasSize(2);
    }

    @Test
    void aJobThatIsUnknownIsNotWaitedFor() {
        assertThatExceptionOfType(JobFailedException.class)
                .isThrownBy(waiter("nobody-s")::await)
                .satisfies(lost -> assertThat(lost.state()).isEqualTo("lost"))
                .satisfies(lost -> assertThat(lost.answer(ImageImportStatus.class)
                                .orElseThrow()
                                .finished())
                        .isFalse());
    }

    @Test
    void theWebhookComesAfterTheAnswer() {
        String job = livingdocs
                .imageImports()
                .importImages(request("cat-1").toBuilder()
                        .webhook(archive.uri() + "/done")
                        .build())
                .id();
        Eventually.holds(
                "a webhook",
                () -> archive.exchanges().stream()
                        .anyMatch(exchange -> new String(exchange.request().body()).contains(job)));
    }

    @Test
    void refusalsSayWhatTheyAre() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> livingdocs.mediaLibrary().getMediaLibraryEntry("nowhere"))
                .satisfies(refusal -> assertThat(refusal.body()).isInstanceOf(LivingdocsError.class));
        try (LivingdocsClient stranger = client("nobody's")) {
            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> stranger.imageImports().importImages(request("cat-1")))
                    .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(401))
                    .satisfies(refusal -> assertThat(refusal).asString().doesNotContain("nobody's"));
        }
        assertThat(archive.exchanges()).isEmpty();
    }

    private List<ImageImportResult> imported(String... ids) {
        String job = livingdocs.imageImports().importImages(request(ids)).id();
        return Objects.requireNonNull(waiter(job).await().images());
    }

    private Waiter<ImageImportStatus> waiter(String job) {
        return livingdocs
                .imageImports()
                .getImageImportStatusWaiter(job)
                .time(System::nanoTime, wait -> Thread.yield(), () -> 0);
    }

    private ImageImportRequest request(String... ids) {
        List<ImageToImport> images = new ArrayList<>();
        for (String id : ids) {
            images.add(ImageToImport.builder()
                    .url(archive.uri() + "/" + id)
                    .id(id)
                    .fileName(id + ".jpg")
                    .metadata(Map.of("caption", id))
                    .build());
        }
        return ImageImportRequest.builder().systemName("archive").images(images).build();
    }
}
