package dev.darkroom.server.provider.mapillary.api;

import dev.darkroom.server.api.mapillary.BlursApi;
import dev.darkroom.server.api.mapillary.model.Blur;
import dev.darkroom.server.api.mapillary.model.BlurRequest;
import dev.darkroom.server.api.mapillary.model.BlurType;
import dev.darkroom.server.api.mapillary.model.Blurs;
import dev.darkroom.server.api.mapillary.model.GetBlursParameters;
import dev.darkroom.server.api.mapillary.model.RequestBlursParameters;
import dev.darkroom.server.provider.mapillary.domain.BlurApproval;
import dev.darkroom.server.provider.mapillary.domain.BlurRegion;
import dev.darkroom.server.provider.mapillary.domain.BlurState;
import dev.darkroom.server.provider.mapillary.domain.ImageBlurs;
import dev.darkroom.server.provider.mapillary.domain.Rectangle;
import java.time.Clock;
import java.util.List;

/** Blurs in force, and asking for other ones. */
public final class BlurResource implements BlursApi {

    private final ImageAccess access;
    private final ImageBlurs blurs;
    private final BlurApproval approval;
    private final Clock clock;

    /** Reads and requests blurs of images that this access lets pass. */
    public BlurResource(ImageAccess access, ImageBlurs blurs, BlurApproval approval, Clock clock) {
        this.access = access;
        this.blurs = blurs;
        this.approval = approval;
        this.clock = clock;
    }

    @Override
    public GetBlursResponse getBlurs(GetBlursParameters parameters) {
        BlurState state = approval.of(parameters.key());
        return GetBlursResponse.ok(Blurs.builder()
                .bs(shown(state.inForce()))
                .pbs(shown(state.requested()))
                .user(state.decidedBy())
                .requestingUser(state.requestedBy())
                .build());
    }

    @Override
    public RequestBlursResponse requestBlurs(RequestBlursParameters parameters, BlurRequest wish) {
        List<BlurRegion> regions = wish.bs().stream().map(BlurResource::region).toList();
        approval.of(parameters.key());
        boolean accepted = regions.stream().allMatch(region -> region.area().hasArea())
                && blurs.request(parameters.key(), regions, access.user(), clock.instant());
        if (!accepted) {
            throw MapillaryFault.PARAMETER_INVALID.exception();
        }
        return RequestBlursResponse.ok(Acknowledgements.PERFORMED);
    }

    private static BlurRegion region(Blur blur) {
        return new BlurRegion(blur.type().value(), Rectangle.of(blur.rect()));
    }

    private static List<Blur> shown(List<BlurRegion> regions) {
        return regions.stream()
                .map(region -> Blur.builder()
                        .type(BlurType.of(region.type()))
                        .rect(region.area().corners())
                        .build())
                .toList();
    }
}
