package dev.darkroom.server.provider.mapillary.api;

import dev.darkroom.server.api.mapillary.model.Acknowledgement;
import dev.darkroom.server.api.mapillary.model.AcknowledgementCode;

/** What every write is answered with. */
public final class Acknowledgements {

    static final Acknowledgement PERFORMED = Acknowledgement.builder()
            .code(AcknowledgementCode.OK)
            .message("request performed")
            .status(200)
            .build();

    private Acknowledgements() {}
}
