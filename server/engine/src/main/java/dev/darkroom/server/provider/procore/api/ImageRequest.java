package dev.darkroom.server.provider.procore.api;

import static dev.darkroom.server.provider.procore.api.ProcoreErrors.contradiction;

import dev.darkroom.server.api.FilePart;
import dev.darkroom.server.api.procore.model.ImageCreate;
import dev.darkroom.server.api.procore.model.ImageCreateForm;
import dev.darkroom.server.api.procore.model.ImageCreateRequest;
import dev.darkroom.server.api.procore.model.UploadReference;
import org.jspecify.annotations.Nullable;

/**
 * A request for a new image, in whichever of its forms it came. Its picture comes either from an upload or with it.
 *
 * @param uploadUuid the upload that has the picture; null when the request brings it
 * @param data the picture; null when an upload has it
 * @param name the file name; null when none was sent
 * @param preparedNameCounts whether the name that the upload was prepared with stands in for a missing one
 * @param image what is to be known about it
 */
record ImageRequest(
        @Nullable String uploadUuid,
        @Nullable FilePart data,
        @Nullable String name,
        boolean preparedNameCounts,
        ImageCreate image) {

    /** One with the fields of the provider's page, or with a file. */
    static ImageRequest of(ImageCreateForm form) {
        FilePart data = form.imageData();
        if (data != null && data.size() == 0 && isBlank(data.fileName())) {
            // Browsers send a part like this for a file that nobody has chosen.
            data = null;
        }
        String name = form.imageName() == null && data != null ? data.fileName() : form.imageName();
        return checked(form.uploadUuid(), data, name, false, form.image());
    }

    /** One that names an upload, directly or as the provider's guide does. */
    static ImageRequest of(ImageCreateRequest request) {
        UploadReference upload = request.upload();
        if (upload == null) {
            return checked(request.uploadUuid(), null, request.imageName(), false, request.image());
        }
        if (request.uploadUuid() != null) {
            throw contradiction("upload_uuid,upload", "upload_uuid and upload exclude each other");
        }
        String name = upload.imageName() == null ? request.imageName() : upload.imageName();
        return checked(upload.uuid(), null, name, true, request.image());
    }

    private static ImageRequest checked(
            @Nullable String uploadUuid,
            @Nullable FilePart data,
            @Nullable String name,
            boolean preparedNameCounts,
            ImageCreate image) {
        if (uploadUuid == null && data == null) {
            throw contradiction("upload_uuid", "either upload_uuid or image[data] is needed");
        }
        if (uploadUuid != null && data != null) {
            throw contradiction("upload_uuid,image[data]", "upload_uuid and image[data] exclude each other");
        }
        if (data != null && data.size() == 0) {
            throw contradiction("image[data]", "image[data] is empty");
        }
        if ((image.providerType() == null) != (image.providerId() == null)) {
            throw contradiction("provider_type,provider_id", "provider_type and provider_id need each other");
        }
        return new ImageRequest(uploadUuid, data, name, preparedNameCounts, image);
    }

    /**
     * The file name of the image.
     *
     * @param prepared the name that the upload was prepared with; null when there is none
     * @param longest the most characters it may have
     */
    String fileName(@Nullable String prepared, int longest) {
        String chosen = isBlank(name) && preparedNameCounts ? prepared : name;
        if (chosen == null || chosen.isBlank()) {
            throw contradiction("image_name", "image_name is missing, and the file has no name of its own");
        }
        if (chosen.length() > longest) {
            throw contradiction("image_name", "image_name is longer than " + longest + " characters");
        }
        return chosen;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
