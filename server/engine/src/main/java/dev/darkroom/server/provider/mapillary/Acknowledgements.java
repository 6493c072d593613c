package dev.darkroom.server.provider.mapillary;

import dev.darkroom.server.api.mapillary.model.Acknowledgement;
import dev.darkroom.server.api.mapillary.model.AcknowledgementCode;

/** What every write is answered with. */
final class Acknowledgements {

    static final Acknowledgement PERFORMED = Acknowledgement.builder()
            .code(AcknowledgementCode.OK)
            .message("request performed")
            .status(200)
            .build();

    private Acknowledgements() {}
}
