package photos;

import dev.darkroom.client.body.Download;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.procore.ImagesApi;
import dev.darkroom.client.procore.ProcoreClient;
import dev.darkroom.client.procore.model.Image;
import dev.darkroom.client.procore.model.ImageCreate;
import dev.darkroom.client.procore.model.ImageCreateForm;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Photos for the application's own users. */
@RestController
class PhotosController {

    private final ProcoreClient procore;
    private final ImagesApi.OfProject images;

    PhotosController(ProcoreClient procore) {
        this.procore = procore;
        this.images = procore.images().ofProject(8, 56);
    }

    @GetMapping("/photos")
    List<Long> list() {
        return images.listImages().stream().map(entry -> ((Image) entry).id()).toList();
    }

    @PostMapping("/photos")
    Map<String, Object> add(@RequestBody byte[] picture) {
        Image image = images.createImage(ImageCreateForm.builder()
                .image(ImageCreate.builder().description("Level 2").build())
                .imageData(Upload.of("level-2.png", picture))
                .build());
        return Map.of("id", image.id(), "createdAt", image.createdAt());
    }

    @GetMapping("/photos/{id}/picture")
    byte[] picture(@PathVariable("id") long id) throws IOException {
        try (Download picture = procore.download(images.showImage(id).url())) {
            return picture.stream().readAllBytes();
        }
    }

    @ExceptionHandler
    ResponseEntity<String> refused(ApiException refusal) {
        return ResponseEntity.status(refusal.status()).body(refusal.operationId());
    }
}
