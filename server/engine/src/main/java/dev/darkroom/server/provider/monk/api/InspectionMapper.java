package dev.darkroom.server.provider.monk.api;

import dev.darkroom.server.api.monk.model.Image;
import dev.darkroom.server.api.monk.model.Inspection;
import dev.darkroom.server.api.monk.model.InspectionTask;
import dev.darkroom.server.api.monk.model.InspectionType;
import dev.darkroom.server.api.monk.model.TaskImage;
import dev.darkroom.server.api.monk.model.TaskImageDetails;
import dev.darkroom.server.api.monk.model.TaskStatus;
import dev.darkroom.server.api.monk.model.Vehicle;
import dev.darkroom.server.provider.monk.domain.AnalysisTask;
import dev.darkroom.server.provider.monk.domain.TaskEntry;
import dev.darkroom.server.provider.monk.domain.VehicleInspection;
import dev.darkroom.server.spi.StoredJson;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Inspections as the API shows them: what is not known is left out. */
final class InspectionMapper {

    static final String KIND = "INSPECTION";
    private static final String KIND_OF_TASK = "TASK";

    private InspectionMapper() {}

    /** The whole of an inspection. */
    static Inspection inspection(
            VehicleInspection inspection, List<AnalysisTask> tasks, List<TaskEntry> entries, List<Image> images) {
        Map<UUID, List<TaskEntry>> entriesByTask = entries.stream().collect(Collectors.groupingBy(TaskEntry::task));
        Inspection.Builder response = verbose(summary(inspection, images), inspection)
                .tasks(tasks.stream()
                        .map(task -> task(task, entriesByTask.getOrDefault(task.id(), List.of())))
                        .toList());
        if (inspection.accidentNature() != null) {
            response.accidentNature(inspection.accidentNature());
        }
        if (inspection.related() != null) {
            response.relatedInspectionId(inspection.related());
        }
        return response.build();
    }

    /** What a list shows of an inspection. */
    static Inspection listed(VehicleInspection inspection, List<Image> images, boolean verbose) {
        Inspection.Builder response = summary(inspection, images);
        return (verbose ? verbose(response, inspection) : response).build();
    }

    private static Inspection.Builder summary(VehicleInspection inspection, List<Image> images) {
        Inspection.Builder response = Inspection.builder()
                .id(inspection.id())
                .objectType(KIND)
                .createdAt(time(inspection.createdAt()))
                .images(images);
        if (inspection.creator() != null) {
            response.creatorId(inspection.creator());
        }
        if (inspection.additionalData() != null) {
            response.additionalData(StoredJson.members(inspection.additionalData()));
        }
        return response;
    }

    private static Inspection.Builder verbose(Inspection.Builder response, VehicleInspection inspection) {
        if (inspection.type() != null) {
            response.inspectionType(InspectionType.of(inspection.type()));
        }
        if (inspection.vehicle() != null) {
            response.vehicle(StoredJson.read(inspection.vehicle(), Vehicle.class));
        }
        return response;
    }

    private static InspectionTask task(AnalysisTask task, List<TaskEntry> entries) {
        InspectionTask.Builder response = InspectionTask.builder()
                .id(task.id())
                .objectType(KIND_OF_TASK)
                .name(task.name())
                .status(TaskStatus.of(task.state().name()))
                .createdAt(time(task.createdAt()))
                .inspectionId(task.inspection())
                .arguments(StoredJson.members(task.arguments()))
                .images(entries.stream().map(InspectionMapper::entry).toList());
        if (task.doneAt() != null) {
            response.doneAt(time(task.doneAt()));
        }
        return response.build();
    }

    private static TaskImage entry(TaskEntry entry) {
        TaskImage.Builder response = TaskImage.builder().imageId(entry.image());
        TaskImageDetails details = StoredJson.read(entry.details(), TaskImageDetails.class);
        return (details == null ? response : response.details(details)).build();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
