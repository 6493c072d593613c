package dev.darkroom.server.provider.monk.api;

import dev.darkroom.server.api.monk.model.ComplianceRequest;
import dev.darkroom.server.api.monk.model.ComplianceResults;
import dev.darkroom.server.api.monk.model.Coverage360Parameters;
import dev.darkroom.server.api.monk.model.CoverageResult;
import dev.darkroom.server.api.monk.model.ImageQualityResult;
import dev.darkroom.server.api.monk.model.TaskStatus;
import dev.darkroom.server.api.monk.model.ZoomLevelResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The results of compliance checks that were asked for and never run. */
final class PendingChecks {

    private PendingChecks() {}

    /** One pending result for each check; null when none was asked for. */
    @SuppressWarnings("deprecation") // The older spelling still counts.
    static @Nullable ComplianceResults of(@Nullable ComplianceRequest request) {
        if (request == null) {
            return null;
        }
        Map<String, @Nullable Object> quality =
                request.imageQualityAssessment() == null ? request.iqaCompliance() : request.imageQualityAssessment();
        Coverage360Parameters coverage = request.coverage360();
        if (quality == null && coverage == null && request.zoomLevel() == null) {
            return null;
        }
        ComplianceResults.Builder results = ComplianceResults.builder();
        if (quality != null) {
            results.imageQualityAssessment(quality(quality));
        }
        if (coverage != null) {
            results.coverage360(coverage(coverage));
        }
        if (request.zoomLevel() != null) {
            results.zoomLevel(ZoomLevelResult.builder()
                    .status(TaskStatus.TODO)
                    .isCompliant(null)
                    .reasons(List.of())
                    .build());
        }
        return results.build();
    }

    private static ImageQualityResult quality(Map<String, @Nullable Object> parameters) {
        ImageQualityResult.Builder result = ImageQualityResult.builder()
                .status(TaskStatus.TODO)
                .isCompliant(null)
                .reasons(List.of());
        return (parameters.isEmpty() ? result : result.parameters(parameters)).build();
    }

    private static CoverageResult coverage(Coverage360Parameters parameters) {
        CoverageResult.Builder result = CoverageResult.builder()
                .status(TaskStatus.TODO)
                .isCompliant(null)
                .reasons(List.of());
        boolean empty = parameters.sightId() == null
                && parameters.additionalProperties().isEmpty();
        return (empty ? result : result.parameters(parameters)).build();
    }
}
