package dev.darkroom.server.control;

import dev.darkroom.server.api.control.HealthApi;
import dev.darkroom.server.api.control.model.Health;
import dev.darkroom.server.api.control.model.HealthStatus;
import java.util.function.Supplier;

/** Tells supervisors how the server is and fares. */
final class HealthResource implements HealthApi {

    private static final Health UP = Health.builder().status(HealthStatus.UP).build();

    private final Readiness readiness;
    private final Supplier<String> metrics;

    HealthResource(Readiness readiness, Supplier<String> metrics) {
        this.readiness = readiness;
        this.metrics = metrics;
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

    @Override
    public GetMetricsResponse getMetrics() {
        return GetMetricsResponse.ok(metrics.get());
    }
}
