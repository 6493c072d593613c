package dev.darkroom.server.control;

import dev.darkroom.server.api.control.HealthApi;
import dev.darkroom.server.api.control.model.Health;
import dev.darkroom.server.api.control.model.HealthStatus;

/** Tells supervisors how the server is. */
final class HealthResource implements HealthApi {

    private static final Health UP = Health.builder().status(HealthStatus.UP).build();

    private final Readiness readiness;

    HealthResource(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public GetLivenessResponse getLiveness() {
        return GetLivenessResponse.ok(UP);
    }

    @Override
    public GetReadinessResponse getReadiness() {
        readiness.obstacle().ifPresent(reason -> {
            throw ControlErrors.failure(503, reason);
        });
        return GetReadinessResponse.ok(UP);
    }
}
