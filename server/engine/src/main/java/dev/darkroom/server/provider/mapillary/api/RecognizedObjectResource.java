package dev.darkroom.server.provider.mapillary.api;

import dev.darkroom.server.api.mapillary.RecognizedObjectsApi;
import dev.darkroom.server.api.mapillary.model.ClassifiedRectangle;
import dev.darkroom.server.api.mapillary.model.ConfirmedPackage;
import dev.darkroom.server.api.mapillary.model.GetRecognizedObjectsParameters;
import dev.darkroom.server.api.mapillary.model.RecognizedObjects;
import dev.darkroom.server.api.mapillary.model.RecognizedRectangle;
import dev.darkroom.server.api.mapillary.model.RectangleVersion;
import dev.darkroom.server.provider.mapillary.domain.Confirmation;
import dev.darkroom.server.provider.mapillary.domain.Finding;
import dev.darkroom.server.provider.mapillary.domain.Findings;
import dev.darkroom.server.provider.mapillary.domain.ImageFindings;
import dev.darkroom.server.provider.mapillary.domain.Review;
import dev.darkroom.server.provider.mapillary.domain.StreetImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was recognized in an image. */
public final class RecognizedObjectResource implements RecognizedObjectsApi {

    private final ImageAccess access;
    private final ImageFindings findings;

    /** Reads and reviews findings in images that this access lets pass. */
    public RecognizedObjectResource(ImageAccess access, ImageFindings findings) {
        this.access = access;
        this.findings = findings;
    }

    @Override
    public GetRecognizedObjectsResponse getRecognizedObjects(GetRecognizedObjectsParameters parameters) {
        StreetImage image = access.image();
        Findings found = findings.in(image.key());
        return GetRecognizedObjectsResponse.ok(RecognizedObjects.builder()
                .ca(image.angle())
                .capturedAt(image.capturedAtMillis())
                .key(image.key())
                .lon(image.position().longitude())
                .lat(image.position().latitude())
                .user(image.owner())
                .orRects(found.objects().stream()
                        .map(RecognizedObjectResource::shown)
                        .toList())
                .orRectversions(found.reviews().stream()
                        .map(RecognizedObjectResource::shown)
                        .toList())
                .orDone(found.isComplete())
                .orPackages(found.detectors())
                .orConfirmedPackages(shown(found.confirmations()))
                .build());
    }

    private static RecognizedRectangle shown(Finding finding) {
        return RecognizedRectangle.builder()
                .score(finding.score())
                .packageValue(finding.detector())
                .type(finding.type())
                .rect(finding.area().corners())
                .build();
    }

    private static RectangleVersion shown(Review review) {
        return RectangleVersion.builder()
                .rects(review.objects().stream()
                        .map(object -> ClassifiedRectangle.builder()
                                .rect(object.area().corners())
                                .type(object.type())
                                .userDefined(object.isUserDefined())
                                .build())
                        .toList())
                .timestamp(review.at().toEpochMilli())
                .user(review.user())
                .packageValue(review.detector())
                .build();
    }

    /** Absent when nothing is confirmed, as in the provider's own example. */
    private static @Nullable List<ConfirmedPackage> shown(List<Confirmation> confirmations) {
        if (confirmations.isEmpty()) {
            return null;
        }
        return confirmations.stream()
                .map(confirmation -> ConfirmedPackage.builder()
                        .packageValue(confirmation.detector())
                        .user(confirmation.user())
                        .version(confirmation.version().toEpochMilli())
                        .build())
                .toList();
    }
}
