package dev.darkroom.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.darkroom.client.error.BadRequestException;
import dev.darkroom.client.error.NotFoundException;
import dev.darkroom.client.error.UnauthorizedException;
import dev.darkroom.client.mapillary.MapillaryClient;
import dev.darkroom.client.mapillary.model.Blur;
import dev.darkroom.client.mapillary.model.BlurRequest;
import dev.darkroom.client.mapillary.model.BlurType;
import dev.darkroom.client.mapillary.model.Comment;
import dev.darkroom.client.mapillary.model.CommentRequest;
import dev.darkroom.client.mapillary.model.ComplaintRequest;
import dev.darkroom.client.mapillary.model.Image;
import dev.darkroom.client.mapillary.model.ImageFeature;
import dev.darkroom.client.mapillary.model.MapillaryError;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The generated client against the server, with every exchange held against the document. */
class MapillaryTest {

    private static final String KEY = "V3HG0CMVMk4aNQj6_YFHgQ";

    @AutoClose
    private final WatchedServer server = new WatchedServer("mapillary");

    @AutoClose
    private final MapillaryClient reader = client().build();

    @AutoClose
    private final MapillaryClient writer = client().userToken("xxx.yyy.zzz").build();

    private MapillaryClient.Builder client() {
        return MapillaryClient.builder().baseUri(server.uri()).clientId("my-client-id");
    }

    @Test
    void commentsComeOldestFirstAndStay() {
        int before = comments().size();
        writer.comments()
                .createComment(KEY, CommentRequest.builder().cm("Palm trees!").build());
        writer.comments()
                .createComment(KEY, CommentRequest.builder().cm("Où ? 🌴").build());
        assertThat(comments())
                .hasSize(before + 2)
                .endsWith("Palm trees!", "Où ? 🌴")
                .isEqualTo(comments());
    }

    private List<String> comments() {
        return reader.comments().getComments(KEY).cms().stream()
                .map(Comment::comment)
                .toList();
    }

    @Test
    void aBlurWaitsForItsApproval() {
        Blur plate = Blur.builder()
                .type(BlurType.LICENSE)
                .rect(List.of(0.25, 0.7, 0.3, 0.8))
                .build();
        BlurRequest request = BlurRequest.builder().bs(List.of(plate)).build();
        List<Blur> approved = reader.blurs().getBlurs(KEY).bs();
        writer.blurs().requestBlurs(KEY, request);
        assertThat(reader.blurs().getBlurs(KEY).bs()).isEqualTo(approved);
        assertThat(reader.blurs().getBlurs(KEY).pbs()).containsExactly(plate);
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> writer.blurs().requestBlurs(KEY, request));
    }

    @Test
    void aComplaintNeedsNoUser() {
        assertThat(reader.complaints()
                        .createComplaint(
                                KEY, ComplaintRequest.builder().cm("my house").build()))
                .isNotNull();
    }

    @Test
    void theSamePlaceInBothForms() {
        Image image = reader.images().getImage(KEY);
        List<ImageFeature> features = reader.images().getImageGeoJson(KEY).features();
        assertThat(features)
                .singleElement()
                .satisfies(feature ->
                        assertThat(feature.geometry().coordinates()).containsExactly(image.lon(), image.lat()));
        assertThat(reader.recognizedObjects()
                        .getRecognizedObjects("2SCoJAJIjJFB4bK2m3mspg")
                        .orRects())
                .isNotEmpty();
    }

    @Test
    void refusalsSayWhatTheyAre() {
        CommentRequest comment = CommentRequest.builder().cm("a").build();
        assertThatExceptionOfType(UnauthorizedException.class)
                .isThrownBy(() -> reader.comments().createComment(KEY, comment))
                .satisfies(refusal -> assertThat(refusal.body()).isInstanceOf(MapillaryError.class))
                .satisfies(refusal -> assertThat(refusal).asString().doesNotContain("my-client-id"));
        try (MapillaryClient stranger = MapillaryClient.builder()
                .baseUri(server.uri())
                .clientId("unknown")
                .build()) {
            assertThatExceptionOfType(UnauthorizedException.class)
                    .isThrownBy(() -> stranger.images().getImage(KEY));
        }
    }

    @Test
    void anUnknownKeyIsNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> reader.images().getImage("AAAAAAAAAAAAAAAAAAAAAA"));
    }
}
