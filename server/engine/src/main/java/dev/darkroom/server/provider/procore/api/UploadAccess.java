package dev.darkroom.server.provider.procore.api;

import static dev.darkroom.server.provider.procore.api.ProcoreErrors.forbidden;
import static dev.darkroom.server.provider.procore.api.ProcoreErrors.invalidParameter;
import static dev.darkroom.server.provider.procore.api.ProcoreErrors.notFound;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.provider.procore.domain.Upload;
import dev.darkroom.server.provider.procore.domain.Uploads;
import dev.darkroom.server.spi.AccessRule;
import dev.darkroom.server.spi.CurrentRequest;
import java.time.Clock;

/** Authorises the sending of a file by the upload that it is for, as the storage service does. */
public final class UploadAccess implements AccessRule<Upload> {

    private static final String UUID = "upload_uuid";

    private final CurrentRequest request;
    private final Uploads uploads;
    private final Clock clock;

    /** Looks uploads up. */
    public UploadAccess(CurrentRequest request, Uploads uploads, Clock clock) {
        this.request = request;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Override
    public boolean appliesTo(Operation operation) {
        return operation.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(UUID));
    }

    @Override
    public Upload check(Operation operation, JsonNode parameters) {
        if (!request.header("Authorization").isEmpty()) {
            throw invalidParameter("Authorization", "is not for the storage service");
        }
        return open(parameters.path(UUID).asText());
    }

    /** The upload that the request that is answered is for. */
    Upload require() {
        return request.scope(this);
    }

    /** An upload that still takes a file. */
    Upload open(String uuid) {
        Upload upload = uploads.find(uuid).orElseThrow(() -> notFound("upload " + uuid));
        if (clock.instant().isAfter(upload.sendUntil())) {
            throw forbidden("upload " + uuid + " has waited too long for its file");
        }
        return upload;
    }
}
