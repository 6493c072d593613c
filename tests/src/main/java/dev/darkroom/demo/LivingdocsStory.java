package dev.darkroom.demo;

import dev.darkroom.client.livingdocs.LivingdocsClient;
import dev.darkroom.client.livingdocs.model.ImageImportRequest;
import dev.darkroom.client.livingdocs.model.ImageImportResult;
import dev.darkroom.client.livingdocs.model.ImageImportResultStatus;
import dev.darkroom.client.livingdocs.model.ImageImportStatus;
import dev.darkroom.client.livingdocs.model.ImageToImport;
import dev.darkroom.client.livingdocs.model.ImportedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An archive hands pictures over; the import goes on after the answer and reports back. */
final class LivingdocsStory implements Story {

    @Override
    public String title() {
        return "Livingdocs: pictures are fetched after the answer, and a webhook tells when it is done";
    }

    @Override
    public void tell(Stage stage) throws IOException {
        Path cat = stage.picture("a cat on a wall");
        try (CallersHost archive = new CallersHost(Map.of("/cat.jpg", cat));
                LivingdocsClient livingdocs = LivingdocsClient.builder()
                        .baseUri(stage.server())
                        .bearerToken("ey1234")
                        .transport(stage.transport())
                        .build()) {
            List<ImageImportResult> first = imported(stage, livingdocs, archive);
            ImportedImage image = Objects.requireNonNull(first.get(0).image());
            stage.expect(
                    "the cat was imported",
                    ImageImportResultStatus.SUCCESS.equals(first.get(0).status()));
            stage.expect("its address serves the exact bytes", stage.serves(image.originalUrl(), cat));
            stage.expect(
                    "the missing picture failed",
                    ImageImportResultStatus.FAILED.equals(first.get(1).status()));
            stage.expect(
                    "the media library knows the cat",
                    Integer.valueOf(640)
                            .equals(livingdocs
                                    .mediaLibrary()
                                    .getMediaLibraryEntry(image.mediaId())
                                    .asset()
                                    .width()));

            List<ImageImportResult> again = imported(stage, livingdocs, archive);
            stage.expect(
                    "a second import skips the cat",
                    ImageImportResultStatus.SKIPPED.equals(again.get(0).status()));
        }
    }

    private static List<ImageImportResult> imported(Stage stage, LivingdocsClient livingdocs, CallersHost archive) {
        String job = livingdocs
                .imageImports()
                .importImages(ImageImportRequest.builder()
                        .systemName("archive")
                        .webhook(archive.url("/done"))
                        .images(List.of(toImport(archive, "/cat.jpg", "cat"), toImport(archive, "/dog.jpg", "dog")))
                        .build())
                .id();
        String webhook = archive.nextPost().orElse("");
        stage.expect("the webhook speaks of the job", webhook.contains(job));
        ImageImportStatus status = livingdocs.imageImports().getImageImportStatus(job);
        stage.expect("the import is finished", status.finished());
        return Objects.requireNonNull(status.images(), "a finished job has results");
    }

    private static ImageToImport toImport(CallersHost archive, String path, String id) {
        return ImageToImport.builder()
                .url(archive.url(path))
                .id(id)
                .fileName(id)
                .metadata(Map.of("caption", "the " + id))
                .build();
    }
}
