package dev.darkroom.server.provider.monk.api;

import static dev.darkroom.server.provider.monk.api.MonkErrors.noPart;

import dev.darkroom.server.api.FilePart;
import dev.darkroom.server.api.monk.model.AcquisitionStrategy;
import dev.darkroom.server.api.monk.model.Image;
import dev.darkroom.server.api.monk.model.NewImage;
import dev.darkroom.server.provider.monk.domain.Inspections;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds one image to an inspection that is there already. */
final class AddImage {

    private final Inspections inspections;
    private final PictureAcquisition acquisition;
    private final StoreImage storeImage;

    AddImage(Inspections inspections, PictureAcquisition acquisition, StoreImage storeImage) {
        this.inspections = inspections;
        this.acquisition = acquisition;
        this.storeImage = storeImage;
    }

    /** @param parts the files of the request by name */
    Image add(UUID inspection, NewImage request, Function<String, @Nullable FilePart> parts) {
        boolean upload = request.acquisition().strategy() == AcquisitionStrategy.UPLOAD_MULTIPART_FORM_KEYS;
        FilePart part = upload ? part(request, parts) : null;
        // Asked again when the image is stored; here it saves fetching a picture that nobody takes.
        NamedTasks.of(request.tasks()).requireOpen(inspections.tasks(inspection), "");
        AcquiredPicture acquired = part == null
                ? acquisition.fetch(PictureAcquisition.url(request.acquisition(), ""), "")
                : PictureAcquisition.uploaded(part);
        try {
            return storeImage.store(inspection, request, acquired);
        } finally {
            PictureAcquisition.discard(acquired.file());
        }
    }

    private static FilePart part(NewImage request, Function<String, @Nullable FilePart> parts) {
        String name = Objects.requireNonNull(request.acquisition().fileKey(), "the document names a default");
        FilePart part = parts.apply(name);
        if (part == null) {
            throw noPart(name);
        }
        return part;
    }
}
