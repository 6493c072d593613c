package dev.darkroom.server.provider.monk;

import dev.darkroom.server.api.monk.model.Image;
import dev.darkroom.server.api.monk.model.Inspection;
import dev.darkroom.server.api.monk.model.InspectionTask;
import dev.darkroom.server.api.monk.model.InspectionType;
import dev.darkroom.server.api.monk.model.TaskImage;
import dev.darkroom.server.api.monk.model.TaskImageDetails;
import dev.darkroom.server.api.monk.model.TaskStatus;
import dev.darkroom.server.api.monk.model.Vehicle;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Inspections as the API shows them: what is not known is left out. */
final class InspectionAnswers {

    static final String KIND = "INSPECTION";
    private static final String KIND_OF_TASK = "TASK";

    private InspectionAnswers() {}

    static Inspection of(
            VehicleInspection inspection, List<AnalysisTask> tasks, List<TaskEntry> entries, List<Image> images) {
        Inspection.Builder answer = Inspection.builder()
                .id(inspection.id())
                .objectType(KIND)
                .createdAt(time(inspection.createdAt()))
                .tasks(tasks.stream().map(task -> task(task, entries)).toList())
                .images(images);
        if (inspection.creator() != null) {
            answer.creatorId(inspection.creator());
        }
        if (inspection.type() != null) {
            answer.inspectionType(InspectionType.of(inspection.type()));
        }
        if (inspection.accidentNature() != null) {
            answer.accidentNature(inspection.accidentNature());
        }
        if (inspection.related() != null) {
            answer.relatedInspectionId(inspection.related());
        }
        if (inspection.vehicle() != null) {
            answer.vehicle(JsonText.read(inspection.vehicle(), Vehicle.class));
        }
        if (inspection.additionalData() != null) {
            answer.additionalData(JsonText.members(inspection.additionalData()));
        }
        return answer.build();
    }

    private static InspectionTask task(AnalysisTask task, List<TaskEntry> entries) {
        InspectionTask.Builder answer = InspectionTask.builder()
                .id(task.id())
                .objectType(KIND_OF_TASK)
                .name(task.name())
                .status(TaskStatus.of(task.status()))
                .createdAt(time(task.createdAt()))
                .inspectionId(task.inspection())
                .arguments(JsonText.members(task.arguments()))
                .images(entries.stream()
                        .filter(entry -> entry.task().equals(task.id()))
                        .map(InspectionAnswers::entry)
                        .toList());
        if (task.doneAt() != null) {
            answer.doneAt(time(task.doneAt()));
        }
        return answer.build();
    }

    private static TaskImage entry(TaskEntry entry) {
        TaskImage.Builder answer = TaskImage.builder().imageId(entry.image());
        TaskImageDetails details = JsonText.read(entry.details(), TaskImageDetails.class);
        return (details == null ? answer : answer.details(details)).build();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
