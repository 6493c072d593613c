package dev.darkroom.server.provider.monk;

import dev.darkroom.server.api.monk.model.DamageArea;
import dev.darkroom.server.api.monk.model.Image;
import dev.darkroom.server.api.monk.model.NewImage;
import dev.darkroom.server.api.monk.model.TaskStatus;
import dev.darkroom.server.spi.ProviderContext;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores pictures as images of an inspection. */
final class ImageIntake {

    private final ProviderContext context;
    private final Inspections inspections;
    private final InspectionImages images;
    private final ImageAnswers answers;

    ImageIntake(ProviderContext context, Inspections inspections, InspectionImages images) {
        this.context = context;
        this.inspections = inspections;
        this.images = images;
        this.answers = new ImageAnswers(context);
    }

    /**
     * Stores a picture and enters it for its tasks, or does neither.
     *
     * @throws dev.darkroom.server.spi.ProviderException if a task does not take it
     */
    Image store(UUID inspection, NewImage wish, ArrivedPicture arrived) {
        NamedTasks named = NamedTasks.of(wish.tasks());
        return context.pictures().add(arrived.file(), arrived.facts(), arrived.size(), arrived.sha256(), picture -> {
            Map<String, UUID> tasks = openTasks(inspection, named);
            InspectionImage image = new InspectionImage(
                    context.ids().uuid(),
                    inspection,
                    picture.id(),
                    wish.name() == null ? arrived.name() : wish.name(),
                    traits(wish),
                    JsonText.of(wish.additionalData()));
            images.add(image, entries(image.id(), tasks, named));
            return answers.of(image, picture);
        });
    }

    private Map<String, UUID> openTasks(UUID inspection, NamedTasks named) {
        List<AnalysisTask> tasks = inspections.tasks(inspection);
        named.requireOpen(tasks, "");
        Map<String, UUID> ids = new LinkedHashMap<>();
        tasks.forEach(task -> ids.put(task.name(), task.id()));
        for (String name : named.names()) {
            ids.computeIfAbsent(name, missing -> bringAlong(inspection, missing));
        }
        return ids;
    }

    private UUID bringAlong(UUID inspection, String name) {
        AnalysisTask task = new AnalysisTask(
                context.ids().uuid(),
                inspection,
                name,
                TaskStatus.NOT_STARTED.value(),
                context.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                null);
        inspections.addTask(task);
        return task.id();
    }

    private static List<TaskEntry> entries(UUID image, Map<String, UUID> tasks, NamedTasks named) {
        return named.names().stream()
                .map(name -> new TaskEntry(tasks.get(name), image, JsonText.of(named.details(name))))
                .toList();
    }

    private ImageTraits traits(NewImage wish) {
        return new ImageTraits(
                text(wish.imageType()),
                text(wish.imageSubtype()),
                wish.imageSiblingKey(),
                JsonText.of(withId(wish.damageArea())),
                JsonText.of(wish.detailedViewpoint()),
                JsonText.of(wish.compliances()));
    }

    private @Nullable DamageArea withId(@Nullable DamageArea area) {
        return area == null || area.id() != null
                ? area
                : area.toBuilder().id(context.ids().uuid()).build();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
