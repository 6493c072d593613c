package dev.darkroom.server.provider.monk.api;

import static dev.darkroom.server.provider.monk.api.MonkErrors.refusal;

import dev.darkroom.server.api.monk.model.ImageTask;
import dev.darkroom.server.api.monk.model.TaskImageDetails;
import dev.darkroom.server.api.monk.model.TaskReference;
import dev.darkroom.server.provider.monk.domain.AnalysisTask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tasks that an image names, each once, with what they are told about it. */
final class NamedTasks {

    /** The one task that an image may bring along. */
    static final String BROUGHT_ALONG = "compliances";

    private final Map<String, @Nullable TaskImageDetails> details = new LinkedHashMap<>();

    private NamedTasks() {}

    /** Reads names and objects alike. Of a task that is named several times, the last details count. */
    static NamedTasks of(@Nullable List<TaskReference> references) {
        NamedTasks named = new NamedTasks();
        for (TaskReference reference : references == null ? List.<TaskReference>of() : references) {
            if (reference instanceof TaskReference.Name text) {
                named.details.putIfAbsent(text.value(), null);
            } else if (reference instanceof ImageTask task) {
                TaskImageDetails given = task.imageDetails();
                named.details.put(task.name(), given == null ? named.details.get(task.name()) : given);
            }
        }
        return named;
    }

    Set<String> names() {
        return details.keySet();
    }

    @Nullable
    TaskImageDetails details(String task) {
        return details.get(task);
    }

    /**
     * Whether an image may be entered for all of them.
     *
     * @param tasks those of the inspection
     * @param place put in front of the message
     * @throws dev.darkroom.server.spi.ProviderException if one is unknown to the inspection or has started
     */
    void requireOpen(List<AnalysisTask> tasks, String place) {
        Map<String, AnalysisTask> known = new LinkedHashMap<>();
        tasks.forEach(task -> known.put(task.name(), task));
        for (String name : names()) {
            AnalysisTask task = known.get(name);
            if (task == null && !name.equals(BROUGHT_ALONG)) {
                throw refusal(place + "The inspection has no task " + name + ".");
            }
            if (task != null && task.state().hasStarted()) {
                throw refusal(
                        place + "The task " + name + " is in status " + task.state() + " and takes no more images.");
            }
        }
    }
}
