package dev.darkroom.server.provider.monk;

import static dev.darkroom.server.provider.monk.MonkErrors.refusal;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.darkroom.server.api.monk.model.AcquisitionStrategy;
import dev.darkroom.server.api.monk.model.NewImage;
import dev.darkroom.server.api.monk.model.NewInspection;
import dev.darkroom.server.api.monk.model.Vehicle;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.spi.ProviderContext;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens inspections: with their tasks and first images, or not at all. */
final class InspectionOpening {

    private static final String KIND_OF_VEHICLE = "VEHICLE";

    private final ProviderContext context;
    private final Contract contract;
    private final Inspections inspections;
    private final Arrivals arrivals;
    private final ImageIntake intake;

    InspectionOpening(
            ProviderContext context,
            Contract contract,
            Inspections inspections,
            Arrivals arrivals,
            ImageIntake intake) {
        this.context = context;
        this.contract = contract;
        this.inspections = inspections;
        this.arrivals = arrivals;
        this.intake = intake;
    }

    UUID open(NewInspection wish) {
        wish.tasks().keySet().forEach(this::requireTaskName);
        UUID id = context.ids().uuid();
        Instant now = context.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        List<AnalysisTask> tasks = new PlannedTasks(context.ids()).of(id, wish.tasks(), now);
        List<NewImage> images = wish.images() == null ? List.of() : wish.images();
        List<URI> urls = urls(images, tasks);
        List<ArrivedPicture> pictures = new ArrayList<>();
        try {
            for (int i = 0; i < urls.size(); i++) {
                pictures.add(arrivals.fetched(urls.get(i), place(i)));
            }
            context.transactions().inTransaction(() -> {
                inspections.add(inspection(id, now, wish));
                tasks.forEach(inspections::addTask);
                for (int i = 0; i < pictures.size(); i++) {
                    intake.store(id, images.get(i), pictures.get(i));
                }
            });
        } finally {
            pictures.forEach(picture -> Arrivals.discard(picture.file()));
        }
        return id;
    }

    /** A schema of OpenAPI 3.0 cannot limit the names of members. */
    private void requireTaskName(String name) {
        List<Violation> violations = contract.check("TaskName", TextNode.valueOf(name), "tasks");
        if (!violations.isEmpty()) {
            throw refusal("tasks: a task name " + violations.get(0).message());
        }
    }

    /** Everything about the images that can be told before a host is called. */
    private static List<URI> urls(List<NewImage> images, List<AnalysisTask> tasks) {
        List<URI> urls = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            NewImage image = images.get(i);
            if (image.acquisition().strategy() != AcquisitionStrategy.DOWNLOAD_FROM_URL) {
                throw refusal(place(i) + "acquisition.strategy: nothing can be uploaded with JSON");
            }
            urls.add(Arrivals.url(image.acquisition(), place(i)));
            NamedTasks.of(image.tasks()).requireOpen(tasks, place(i) + "tasks: ");
        }
        return urls;
    }

    private static String place(int image) {
        return "images[" + image + "].";
    }

    private VehicleInspection inspection(UUID id, Instant now, NewInspection wish) {
        return new VehicleInspection(
                id,
                now,
                context.request().principal().account(),
                wish.inspectionType() == null ? null : wish.inspectionType().value(),
                wish.accidentNature(),
                wish.relatedInspectionId(),
                JsonText.of(named(wish.vehicle())),
                JsonText.of(wish.additionalData()));
    }

    private @Nullable Vehicle named(@Nullable Vehicle vehicle) {
        return vehicle == null
                ? null
                : vehicle.toBuilder()
                        .id(context.ids().uuid())
                        .objectType(KIND_OF_VEHICLE)
                        .build();
    }
}
