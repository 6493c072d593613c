package dev.darkroom.server.provider.monk.demo;

import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.library.format.PictureType;
import dev.darkroom.server.library.format.Position;
import dev.darkroom.server.provider.monk.domain.AnalysisTask;
import dev.darkroom.server.provider.monk.domain.ImageTraits;
import dev.darkroom.server.provider.monk.domain.InspectionImage;
import dev.darkroom.server.provider.monk.domain.InspectionImages;
import dev.darkroom.server.provider.monk.domain.Inspections;
import dev.darkroom.server.provider.monk.domain.TaskEntry;
import dev.darkroom.server.provider.monk.domain.TaskState;
import dev.darkroom.server.provider.monk.domain.VehicleInspection;
import dev.darkroom.server.spi.Credentials;
import dev.darkroom.server.spi.DemoPictures;
import dev.darkroom.server.spi.ProviderContext;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The inspection whose id the provider's pages use, with five images, and three tokens. */
public final class MonkDemo {

    private static final String SCHEME = "bearerToken";
    private static final String ACCOUNT = "auth0|darkroom-demo";
    private static final String OTHER_ACCOUNT = "auth0|darkroom-other";

    private static final UUID INSPECTION = UUID.fromString("3fa85f64-5717-4562-b3fc-2c963f66afa6");
    private static final Instant OPENED = Instant.parse("2023-12-13T13:27:09.065Z");
    private static final Position PLACE = new Position(48.8566, 2.3522);

    /** The task that has already started, so that it refuses images. */
    private static final String STARTED = "repair_estimate";

    /** All that images may name; {@code compliances} is missing, because images bring it along. */
    private static final List<String> TASKS = List.of(
            "damage_detection",
            "images_ocr",
            "wheel_analysis",
            STARTED,
            "human_in_the_loop",
            "odometer",
            "warning_lights",
            "dashboard_ocr",
            "image_editing",
            "inspection_pdf",
            "pricing",
            "zoom_level",
            "coverage_360",
            "iqa_compliance");

    private final ProviderContext context;
    private final Contract contract;
    private final Inspections inspections;
    private final InspectionImages images;
    private final Map<String, UUID> tasks = new LinkedHashMap<>();

    /** Fills these. */
    public MonkDemo(ProviderContext context, Contract contract, Inspections inspections, InspectionImages images) {
        this.context = context;
        this.contract = contract;
        this.inspections = inspections;
        this.images = images;
        TASKS.forEach(name -> tasks.put(name, context.ids().uuid()));
        tasks.put("damage_detection", UUID.fromString("fd605401-c5b6-8400-fd0a-f67ec290a847"));
        tasks.put("images_ocr", UUID.fromString("f3ce86b5-d3a8-27dc-f3a4-24cad48e0b9b"));
    }

    /** One token for everything, one for reading, and one of another account. */
    public void tokens(Credentials credentials) {
        Set<String> all = contract.operations().stream()
                .flatMap(operation -> scopes(operation).stream())
                .collect(Collectors.toSet());
        Set<String> reading = Set.copyOf(scopes(contract.operation("get_images_of_inspection")));
        credentials.grant("monk", SCHEME, "monk-demo-token", new Credentials.Grant(ACCOUNT, null, null, all));
        credentials.grant("monk", SCHEME, "monk-read-token", new Credentials.Grant(ACCOUNT, null, null, reading));
        credentials.grant("monk", SCHEME, "monk-other-token", new Credentials.Grant(OTHER_ACCOUNT, null, null, all));
    }

    private static List<String> scopes(Operation operation) {
        return operation.scopes("always");
    }

    /** The last two images are those of the document's sample of a list, which shows the newest first. */
    public void inspection(DemoPictures pictures) {
        inspections.add(new VehicleInspection(
                INSPECTION,
                OPENED,
                ACCOUNT,
                "check_in_check_out",
                null,
                null,
                """
                {"id":"051b7118-915f-4bec-0571-d367967967ab","object_type":"VEHICLE","brand":"Toyota","model":"Aygo",\
                "vehicle_type":"car","vin":"1HGEJ8244YL06777","mileage":{"value":34000,"unit":"km"}}""",
                "{\"damage_detection_version\":\"v2\"}"));
        tasks.forEach((name, id) -> inspections.addTask(task(name, id)));

        Shot dashboard = new Shot("c5a3f1de-28b7-4c09-9e64-1d0b7a52f801", "dashboard.jpeg", PictureType.JPEG);
        add(pictures, dashboard, ImageTraits.NONE, Map.of("odometer", "", "warning_lights", ""), null);

        Shot papers = new Shot("d2b0c94e-6f13-4f5a-8a7d-7e2c41b9e902", "registration.png", PictureType.PNG);
        Map<String, String> reading =
                Map.of("images_ocr", "{\"image_type\":\"VEHICLE_REGISTRATION_PAPERS_FR\",\"document_id\":1}");
        add(pictures, papers, ImageTraits.NONE, reading, null);

        Shot bumper = new Shot("6a5e9a4c-8752-c1e6-6a34-38338074eda1", "bumper.jpeg", PictureType.JPEG);
        ImageTraits damage = new ImageTraits(
                "close_up",
                "close_up_damage",
                null,
                "{\"id\":\"0f0a4d6c-95a1-4b0e-8d35-3f6e1f6f2d07\",\"relevant_elements\":[\"front\",\"bumper_front\"]}",
                "{\"is_exterior\":true,\"centers_on\":[\"bumper_front\"],\"distance\":\"close\"}",
                null);
        String label = "{\"label\":{\"en\":\"Front bumper\"}}";
        add(pictures, bumper, damage, Map.of("damage_detection", "", STARTED, ""), label);

        Shot rear = new Shot(INSPECTION.toString(), "rear_lateral_low_left.jpeg", PictureType.JPEG);
        ImageTraits sight = new ImageTraits("beauty_shot", null, null, null, null, "{\"coverage_360\":{}}");
        add(pictures, rear, sight, Map.of("damage_detection", ""), "{\"sight_id\":\"ffocus18-S3kgFOBb\"}");

        Shot hood = new Shot("a842f4bf-5404-215b-a828-56c053220d1c", "hood.jpeg", PictureType.JPEG);
        add(pictures, hood, ImageTraits.NONE, Map.of("damage_detection", ""), null);
    }

    private static AnalysisTask task(String name, UUID id) {
        boolean started = name.equals(STARTED);
        return new AnalysisTask(
                id,
                INSPECTION,
                name,
                started ? TaskState.DONE : TaskState.NOT_STARTED,
                OPENED,
                started ? OPENED.plus(Duration.ofMinutes(5)) : null,
                name.equals("damage_detection") ? "{\"damage_score_threshold\":0.3}" : null);
    }

    /** A picture to be taken. */
    private record Shot(String id, String name, PictureType type) {}

    private void add(
            DemoPictures pictures,
            Shot shot,
            ImageTraits traits,
            Map<String, String> details,
            @Nullable String additionalData) {
        UUID id = UUID.fromString(shot.id());
        OffsetDateTime takenAt = OPENED.atOffset(ZoneOffset.UTC);
        context.pictures()
                .addDrawn(
                        pictures.draw(shot.name(), shot.type(), takenAt, PLACE),
                        picture -> images.add(
                                new InspectionImage(id, INSPECTION, picture.id(), shot.name(), traits, additionalData),
                                entries(id, details)));
    }

    private List<TaskEntry> entries(UUID image, Map<String, String> details) {
        return details.entrySet().stream()
                .map(task -> new TaskEntry(
                        tasks.get(task.getKey()), image, task.getValue().isEmpty() ? null : task.getValue()))
                .toList();
    }
}
