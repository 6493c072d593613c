package app;

import dev.darkroom.client.body.Download;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.error.NotFoundException;
import dev.darkroom.client.procore.ProcoreClient;
import dev.darkroom.client.procore.model.Image;
import dev.darkroom.client.procore.model.ImageCreate;
import dev.darkroom.client.procore.model.ImageCreateForm;
import java.nio.charset.StandardCharsets;

/** What an application does with a client: it sends, reads, fetches and fails. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        try (ProcoreClient procore =
                ProcoreClient.builder().baseUri(arguments[0]).bearerToken("token").application("app/1").build()) {
            System.out.println(procore.images().listImages(8, 56).size());
            Image created = procore.images().createImage(8, 56, ImageCreateForm.builder()
                    .image(ImageCreate.builder().description("I\u0131\u00e9").build())
                    .imageData(Upload.of("IMAGE.JPG", "picture".getBytes(StandardCharsets.UTF_8)))
                    .build());
            System.out.println(created.id() + " " + created.createdAt());
            try (Download photo = procore.download(created.url())) {
                System.out.println(new String(photo.stream().readAllBytes(), StandardCharsets.UTF_8));
            }
            procore.images().showImage(404, 8, 56);
        } catch (NotFoundException e) {
            System.out.println(e.status());
        }
    }
}
