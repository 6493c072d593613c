package dev.darkroom.server.provider.monk.api;

import static dev.darkroom.server.provider.monk.api.MonkErrors.refusal;

import dev.darkroom.server.api.monk.model.TaskStatus;
import dev.darkroom.server.provider.monk.domain.AnalysisTask;
import dev.darkroom.server.provider.monk.domain.InspectionImages;
import dev.darkroom.server.provider.monk.domain.Inspections;
import dev.darkroom.server.spi.ProviderContext;
import dev.darkroom.server.spi.ProviderException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Removes an image with its picture and its entries in tasks. */
final class DeleteImage {

    private final ProviderContext context;
    private final Inspections inspections;
    private final InspectionImages images;
    private final InspectionAccess access;

    DeleteImage(ProviderContext context, Inspections inspections, InspectionImages images, InspectionAccess access) {
        this.context = context;
        this.inspections = inspections;
        this.images = images;
        this.access = access;
    }

    /** @param authorized the statuses its tasks may be in; null for any */
    void delete(UUID inspection, UUID id, @Nullable List<TaskStatus> authorized) {
        UUID picture = access.image(inspection, id).picture();
        context.pictures().remove(List.of(picture), () -> {
            // Of two requests at once, the second one finds nothing any more.
            access.image(inspection, id);
            if (authorized != null) {
                requireStatuses(id, authorized);
            }
            images.remove(id);
        });
    }

    /**
     * Deletes several, each for itself.
     *
     * @return why those that stay do so
     */
    Map<UUID, String> delete(UUID inspection, Collection<UUID> ids, @Nullable List<TaskStatus> authorized) {
        Map<UUID, String> failures = new LinkedHashMap<>();
        for (UUID id : ids) {
            try {
                delete(inspection, id, authorized);
            } catch (ProviderException e) {
                failures.put(id, MonkErrors.message(e));
            }
        }
        return failures;
    }

    private void requireStatuses(UUID image, List<TaskStatus> authorized) {
        for (AnalysisTask task : inspections.tasksOfImage(image)) {
            if (!authorized.contains(TaskStatus.of(task.state().name()))) {
                throw refusal("The task " + task.name() + " of this image is in status " + task.state() + ".");
            }
        }
    }
}
