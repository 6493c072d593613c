package dev.darkroom.server.provider.monk.api;

import static dev.darkroom.server.provider.monk.api.MonkErrors.refusal;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.darkroom.server.api.monk.model.AcquisitionStrategy;
import dev.darkroom.server.api.monk.model.NewImage;
import dev.darkroom.server.api.monk.model.NewInspection;
import dev.darkroom.server.api.monk.model.Vehicle;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.provider.monk.domain.AnalysisTask;
import dev.darkroom.server.provider.monk.domain.Inspections;
import dev.darkroom.server.provider.monk.domain.VehicleInspection;
import dev.darkroom.server.spi.ProviderContext;
import dev.darkroom.server.spi.StoredJson;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens inspections: with their tasks and first images, or not at all. */
final class CreateInspection {

    private static final String KIND_OF_VEHICLE = "VEHICLE";

    private final ProviderContext context;
    private final Contract contract;
    private final Inspections inspections;
    private final PictureAcquisition acquisition;
    private final StoreImage storeImage;

    CreateInspection(
            ProviderContext context,
            Contract contract,
            Inspections inspections,
            PictureAcquisition acquisition,
            StoreImage storeImage) {
        this.context = context;
        this.contract = contract;
        this.inspections = inspections;
        this.acquisition = acquisition;
        this.storeImage = storeImage;
    }

    UUID create(NewInspection request) {
        request.tasks().keySet().forEach(this::requireTaskName);
        UUID id = context.ids().uuid();
        Instant now = context.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        List<AnalysisTask> tasks = new PlannedTasks(context.ids()).of(id, request.tasks(), now);
        List<NewImage> images = request.images() == null ? List.of() : request.images();
        List<URI> urls = urls(images, tasks);
        List<AcquiredPicture> pictures = new ArrayList<>();
        try {
            for (int i = 0; i < urls.size(); i++) {
                pictures.add(acquisition.fetch(urls.get(i), place(i)));
            }
            context.transactions().inTransaction(() -> {
                inspections.add(inspection(id, now, request));
                tasks.forEach(inspections::addTask);
                for (int i = 0; i < pictures.size(); i++) {
                    storeImage.store(id, images.get(i), pictures.get(i));
                }
            });
        } finally {
            pictures.forEach(picture -> PictureAcquisition.discard(picture.file()));
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
            urls.add(PictureAcquisition.url(image.acquisition(), place(i)));
            NamedTasks.of(image.tasks()).requireOpen(tasks, place(i) + "tasks: ");
        }
        return urls;
    }

    private static String place(int image) {
        return "images[" + image + "].";
    }

    private VehicleInspection inspection(UUID id, Instant now, NewInspection request) {
        return new VehicleInspection(
                id,
                now,
                context.request().principal().account(),
                request.inspectionType() == null
                        ? null
                        : request.inspectionType().value(),
                request.accidentNature(),
                request.relatedInspectionId(),
                StoredJson.of(named(request.vehicle())),
                StoredJson.of(request.additionalData()));
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
