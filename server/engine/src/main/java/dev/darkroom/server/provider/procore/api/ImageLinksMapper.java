package dev.darkroom.server.provider.procore.api;

import dev.darkroom.server.api.procore.model.ImageLinks;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.provider.procore.domain.Photo;

/** The addresses, without a host, of what can be done with an image. */
final class ImageLinksMapper {

    private static final String ID = "{id}";

    private final String image;
    private final String retrieve;

    ImageLinksMapper(Contract contract) {
        this.image = contract.operation("showImage").path();
        this.retrieve = contract.operation("retrieveImage").path();
    }

    ImageLinks of(long project, Photo photo) {
        String id = String.valueOf(photo.id());
        String self =
                image.replace(ID, id) + "?image_category_id=" + photo.album().id() + "&project_id=" + project;
        return ImageLinks.builder()
                .self(self)
                .update(self)
                .delete(self)
                .permanentlyDelete(self + "&permanent=true")
                .retrieve(retrieve.replace(ID, id) + "?project_id=" + project)
                .build();
    }
}
