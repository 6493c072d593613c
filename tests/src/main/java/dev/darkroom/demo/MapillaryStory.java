package dev.darkroom.demo;

import dev.darkroom.client.mapillary.MapillaryClient;
import dev.darkroom.client.mapillary.model.Blur;
import dev.darkroom.client.mapillary.model.BlurRequest;
import dev.darkroom.client.mapillary.model.BlurType;
import dev.darkroom.client.mapillary.model.Blurs;
import dev.darkroom.client.mapillary.model.Comment;
import dev.darkroom.client.mapillary.model.CommentRequest;
import java.util.List;

/** A street picture gets a blur request and a comment. */
final class MapillaryStory implements Story {

    private static final String KEY = "V3HG0CMVMk4aNQj6_YFHgQ";

    @Override
    public String title() {
        return "Mapillary: a street picture gets a request for a blur, and a comment";
    }

    @Override
    public void tell(Stage stage) {
        MapillaryClient.Builder builder =
                MapillaryClient.builder().baseUri(stage.server()).clientId("my-client-id");
        try (MapillaryClient reader = builder.transport(stage.transport()).build();
                MapillaryClient writer = builder.userToken("xxx.yyy.zzz")
                        .transport(stage.transport())
                        .build()) {
            stage.expect(
                    "the picture is where it was taken",
                    reader.images().getImage(KEY).lat() == 34.095438);
            BlurRequest request = BlurRequest.builder()
                    .bs(List.of(Blur.builder()
                            .type(BlurType.LICENSE)
                            .rect(List.of(0.25, 0.7, 0.3, 0.8))
                            .build()))
                    .build();
            stage.expectRefusal("a blur needs a user", 401, () -> reader.blurs().requestBlurs(KEY, request));
            writer.blurs().requestBlurs(KEY, request);
            Blurs blurs = reader.blurs().getBlurs(KEY);
            stage.expect(
                    "the request waits for a decision",
                    blurs.pbs() != null && blurs.pbs().size() == 1);
            stage.expectRefusal(
                    "meanwhile no second one is taken",
                    400,
                    () -> writer.blurs().requestBlurs(KEY, request));

            writer.comments()
                    .createComment(
                            KEY, CommentRequest.builder().cm("Palm trees!").build());
            List<Comment> comments = reader.comments().getComments(KEY).cms();
            stage.expect(
                    "the comment is the last one",
                    comments.get(comments.size() - 1).comment().equals("Palm trees!"));
            stage.expect(
                    "signs were recognised",
                    !reader.recognizedObjects()
                            .getRecognizedObjects("2SCoJAJIjJFB4bK2m3mspg")
                            .orRects()
                            .isEmpty());
        }
    }
}
