package dev.darkroom.demo;

import dev.darkroom.client.body.Upload;
import dev.darkroom.client.call.ApiResponse;
import dev.darkroom.client.procore.DirectUpload;
import dev.darkroom.client.procore.ProcoreClient;
import dev.darkroom.client.procore.model.Image;
import dev.darkroom.client.procore.model.ImageCreate;
import dev.darkroom.client.procore.model.ImageCreateRequest;
import dev.darkroom.client.procore.model.ImageListEntry;
import dev.darkroom.client.procore.model.ImageUpdate;
import dev.darkroom.client.procore.model.ImageUpdateRequest;
import dev.darkroom.client.procore.model.ListImagesOptions;
import dev.darkroom.client.procore.model.SerializerView;
import dev.darkroom.client.procore.model.UploadInstructions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A site photo is uploaded, found, changed, thrown away and brought back. */
final class ProcoreStory implements Story {

    private static final long COMPANY = 8;
    private static final long PROJECT = 56;

    @Override
    public String title() {
        return "Procore: a site photo is uploaded, found by a filter, changed, deleted and brought back";
    }

    @Override
    public void tell(Stage stage) throws IOException {
        try (ProcoreClient procore = ProcoreClient.builder()
                .baseUri(stage.server())
                .bearerToken("procore-demo-token")
                .transport(stage.transport())
                .build()) {
            Path file = stage.picture("concrete pour");
            Image image = upload(procore, file);
            stage.expect("url serves the exact bytes", stage.serves(String.valueOf(image.url()), file));
            stage.expect(
                    "time and place come from the camera's notes",
                    image.takenAt() != null && String.valueOf(image.gpsLat()).startsWith("52.52"));

            ApiResponse<List<ImageListEntry>> found = procore.images()
                    .listImagesWithResponse(
                            COMPANY,
                            PROJECT,
                            ListImagesOptions.builder()
                                    .filtersQuery("concrete-pour")
                                    .serializerView(SerializerView.IDS_ONLY)
                                    .build());
            stage.expect(
                    "the filter finds it, as a bare id",
                    found.body().equals(List.of(new ImageListEntry.Id(image.id())))
                            && found.headers().first("Total").orElse("").equals("1"));

            Image changed = procore.images()
                    .updateImage(
                            image.id(),
                            COMPANY,
                            PROJECT,
                            ImageUpdateRequest.builder()
                                    .image(ImageUpdate.builder()
                                            .description("Level 2, east")
                                            .build())
                                    .build());
            stage.expect("the description changed", "Level 2, east".equals(changed.description()));

            procore.images().deleteImage(image.id(), COMPANY, PROJECT);
            stage.expectRefusal(
                    "it is in the recycle bin", 404, () -> procore.images().showImage(image.id(), COMPANY, PROJECT));
            procore.images().retrieveImage(image.id(), COMPANY, PROJECT);
            stage.expect(
                    "it is back",
                    "Level 2, east"
                            .equals(procore.images()
                                    .showImage(image.id(), COMPANY, PROJECT)
                                    .description()));
        }
    }

    private static Image upload(ProcoreClient procore, Path file) throws IOException {
        UploadInstructions instructions = procore.uploads().createProjectUpload(PROJECT, COMPANY);
        DirectUpload.send(procore, instructions, Upload.of(file));
        return procore.images()
                .createImage(
                        COMPANY,
                        PROJECT,
                        ImageCreateRequest.builder()
                                .uploadUuid(instructions.uuid())
                                .imageName("concrete-pour.jpg")
                                .image(ImageCreate.builder()
                                        .description("Level 2")
                                        .build())
                                .build());
    }
}
