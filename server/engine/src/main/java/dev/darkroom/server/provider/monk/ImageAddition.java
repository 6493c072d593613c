package dev.darkroom.server.provider.monk;

import static dev.darkroom.server.provider.monk.MonkErrors.noPart;

import dev.darkroom.server.api.FilePart;
import dev.darkroom.server.api.monk.model.AcquisitionStrategy;
import dev.darkroom.server.api.monk.model.Image;
import dev.darkroom.server.api.monk.model.NewImage;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds one image to an inspection that is there already. */
final class ImageAddition {

    /** The part of a form that carries the picture, unless the request names another. */
    static final String USUAL_PART = "image";

    private final Inspections inspections;
    private final Arrivals arrivals;
    private final ImageIntake intake;

    ImageAddition(Inspections inspections, Arrivals arrivals, ImageIntake intake) {
        this.inspections = inspections;
        this.arrivals = arrivals;
        this.intake = intake;
    }

    /** @param parts the files of the request by name */
    Image add(UUID inspection, NewImage wish, Function<String, @Nullable FilePart> parts) {
        boolean upload = wish.acquisition().strategy() == AcquisitionStrategy.UPLOAD_MULTIPART_FORM_KEYS;
        FilePart part = upload ? part(wish, parts) : null;
        // Asked again when the image is stored; here it saves fetching a picture that nobody takes.
        NamedTasks.of(wish.tasks()).requireOpen(inspections.tasks(inspection), "");
        ArrivedPicture arrived =
                part == null ? arrivals.fetched(Arrivals.url(wish.acquisition(), ""), "") : Arrivals.uploaded(part);
        try {
            return intake.store(inspection, wish, arrived);
        } finally {
            Arrivals.discard(arrived.file());
        }
    }

    private static FilePart part(NewImage wish, Function<String, @Nullable FilePart> parts) {
        String key = wish.acquisition().fileKey();
        String name = key == null ? USUAL_PART : key;
        FilePart part = parts.apply(name);
        if (part == null) {
            throw noPart(name);
        }
        return part;
    }
}
