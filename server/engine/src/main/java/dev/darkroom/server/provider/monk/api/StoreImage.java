package dev.darkroom.server.provider.monk.api;

import dev.darkroom.server.api.monk.model.DamageArea;
import dev.darkroom.server.api.monk.model.Image;
import dev.darkroom.server.api.monk.model.ImageDamageArea;
import dev.darkroom.server.api.monk.model.NewImage;
import dev.darkroom.server.provider.monk.domain.AnalysisTask;
import dev.darkroom.server.provider.monk.domain.ImageTraits;
import dev.darkroom.server.provider.monk.domain.InspectionImage;
import dev.darkroom.server.provider.monk.domain.InspectionImages;
import dev.darkroom.server.provider.monk.domain.Inspections;
import dev.darkroom.server.provider.monk.domain.TaskEntry;
import dev.darkroom.server.provider.monk.domain.TaskState;
import dev.darkroom.server.spi.ProviderContext;
import dev.darkroom.server.spi.StoredJson;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores pictures as images of an inspection. */
final class StoreImage {

    private final ProviderContext context;
    private final Inspections inspections;
    private final InspectionImages images;
    private final ImageMapper mapper;

    StoreImage(ProviderContext context, Inspections inspections, InspectionImages images) {
        this.context = context;
        this.inspections = inspections;
        this.images = images;
        this.mapper = new ImageMapper(context);
    }

    /**
     * Stores a picture and enters it for its tasks, or does neither.
     *
     * @throws dev.darkroom.server.spi.ProviderException if a task does not take it
     */
    Image store(UUID inspection, NewImage request, AcquiredPicture acquired) {
        NamedTasks named = NamedTasks.of(request.tasks());
        return context.pictures()
                .add(acquired.file(), acquired.facts(), acquired.size(), acquired.sha256(), picture -> {
                    Map<String, UUID> tasks = openTasks(inspection, named);
                    InspectionImage image = new InspectionImage(
                            context.ids().uuid(),
                            inspection,
                            picture.id(),
                            request.name() == null ? acquired.name() : request.name(),
                            traits(request),
                            StoredJson.of(request.additionalData()));
                    images.add(image, entries(image.id(), tasks, named));
                    return mapper.image(image, picture);
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
                TaskState.NOT_STARTED,
                context.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                null);
        inspections.addTask(task);
        return task.id();
    }

    private static List<TaskEntry> entries(UUID image, Map<String, UUID> tasks, NamedTasks named) {
        return named.names().stream()
                .map(name -> new TaskEntry(tasks.get(name), image, StoredJson.of(named.details(name))))
                .toList();
    }

    private ImageTraits traits(NewImage request) {
        return new ImageTraits(
                text(request.imageType()),
                text(request.imageSubtype()),
                request.imageSiblingKey(),
                StoredJson.of(withId(request.damageArea())),
                StoredJson.of(request.detailedViewpoint()),
                StoredJson.of(request.compliances()));
    }

    private @Nullable ImageDamageArea withId(@Nullable ImageDamageArea given) {
        return given instanceof DamageArea area && area.id() == null
                ? area.toBuilder().id(context.ids().uuid()).build()
                : given;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
