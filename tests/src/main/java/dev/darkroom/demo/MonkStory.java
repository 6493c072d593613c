package dev.darkroom.demo;

import dev.darkroom.client.body.Upload;
import dev.darkroom.client.monk.MonkClient;
import dev.darkroom.client.monk.model.AcquisitionStrategy;
import dev.darkroom.client.monk.model.GetImagesOfInspectionOptions;
import dev.darkroom.client.monk.model.Image;
import dev.darkroom.client.monk.model.ImageAcquisition;
import dev.darkroom.client.monk.model.ImagePage;
import dev.darkroom.client.monk.model.ImageUpdate;
import dev.darkroom.client.monk.model.ImageUploadForm;
import dev.darkroom.client.monk.model.NewImage;
import dev.darkroom.client.monk.model.NewInspection;
import dev.darkroom.client.monk.model.PageParameters;
import dev.darkroom.client.monk.model.TaskOptions;
import dev.darkroom.client.monk.model.TaskReference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A car inspection gets pictures, which are listed page by page. */
final class MonkStory implements Story {

    @Override
    public String title() {
        return "Monk: an inspection gets its pictures, listed page by page";
    }

    @Override
    public void tell(Stage stage) throws IOException {
        try (MonkClient monk = MonkClient.builder()
                .baseUri(stage.server())
                .bearerToken("monk-demo-token")
                .transport(stage.transport())
                .build()) {
            UUID inspection = monk.inspections()
                    .createInspection(NewInspection.builder()
                            .tasks(Map.of(
                                    "damage_detection", TaskOptions.builder().build()))
                            .build())
                    .id();
            Path file = stage.picture("front left door");
            Image first = add(monk, inspection, file, "door.jpg");
            stage.expect(
                    "size and type come from the picture",
                    Integer.valueOf(640).equals(first.imageWidth()) && "image/jpeg".equals(first.mimetype()));
            stage.expect("path serves the exact bytes", stage.serves(String.valueOf(first.path()), file));
            Image second = add(monk, inspection, stage.picture("rear bumper"), "bumper.jpg");
            page(stage, monk, inspection, first, second);

            monk.images()
                    .updateImageOfInspection(
                            inspection,
                            first.id(),
                            ImageUpdate.builder()
                                    .additionalData(Map.of("label", "driver's door"))
                                    .build());
            stage.expect(
                    "the note is kept",
                    Map.of("label", "driver's door")
                            .equals(monk.images()
                                    .getImageOfInspection(inspection, first.id())
                                    .additionalData()));
            monk.images().deleteImageOfInspection(inspection, second.id());
            stage.expect(
                    "one picture is left",
                    monk.images().getImagesOfInspection(inspection).data().size() == 1);
        }
    }

    private static Image add(MonkClient monk, UUID inspection, Path file, String name) throws IOException {
        return monk.images()
                .addImageToInspection(
                        inspection,
                        ImageUploadForm.builder()
                                .json(NewImage.builder()
                                        .acquisition(ImageAcquisition.builder()
                                                .strategy(AcquisitionStrategy.UPLOAD_MULTIPART_FORM_KEYS)
                                                .fileKey("image")
                                                .build())
                                        .tasks(List.of(new TaskReference.Name("damage_detection")))
                                        .build())
                                .image(Upload.of(file).withFileName(name))
                                .build());
    }

    private static void page(Stage stage, MonkClient monk, UUID inspection, Image first, Image second) {
        ImagePage newest = monk.images()
                .getImagesOfInspection(
                        inspection,
                        GetImagesOfInspectionOptions.builder().limit(1).build());
        stage.expect("the newest comes first", newest.data().get(0).id().equals(second.id()));
        PageParameters next = newest.paging().cursors().next();
        ImagePage older = monk.images()
                .getImagesOfInspection(
                        inspection,
                        GetImagesOfInspectionOptions.builder()
                                .limit(next.limit())
                                .after(next.after())
                                .build());
        stage.expect(
                "the cursor leads to the older one", older.data().get(0).id().equals(first.id()));
    }
}
