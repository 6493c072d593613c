package dev.darkroom.server.provider.mapillary.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.provider.mapillary.domain.StreetImage;
import dev.darkroom.server.provider.mapillary.domain.StreetImages;
import dev.darkroom.server.spi.AccessRule;
import dev.darkroom.server.spi.CurrentRequest;
import java.util.List;
import java.util.Objects;

/** Who may do what to which image: that, and the rights to it, count before anything in a body does. */
public final class ImageAccess implements AccessRule<StreetImage> {

    private static final String KEY = "key";

    private final StreetImages images;
    private final CurrentRequest request;

    /** Asks these images and the principal of the request. */
    public ImageAccess(StreetImages images, CurrentRequest request) {
        this.images = images;
        this.request = request;
    }

    @Override
    public boolean appliesTo(Operation operation) {
        return operation.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(KEY));
    }

    /** Lets a request pass, or ends it because there is no such image, it is somebody else's, or the principal lacks a scope. */
    @Override
    public StreetImage check(Operation operation, JsonNode parameters) {
        StreetImage image = images.find(parameters.path(KEY).asText()).orElseThrow(MapillaryFault.NOT_FOUND::exception);
        List<String> scopes = operation.scopes(image.isPrivate() ? "private" : "public");
        // Scopes speak of the user's private images, so they open nobody else's (broken object level authorization).
        boolean foreign = image.isPrivate()
                && !scopes.isEmpty()
                && !Objects.equals(image.owner(), request.principal().account());
        if (foreign || !request.principal().allows(scopes)) {
            throw MapillaryFault.USER_NOT_AUTHENTICATED.exception();
        }
        return image;
    }

    /** The image that the request is about. */
    StreetImage image() {
        return request.scope(this);
    }

    /** The user in whose name the request is made. */
    String user() {
        String account = request.principal().account();
        if (account == null) {
            throw MapillaryFault.USER_NOT_AUTHENTICATED.exception();
        }
        return account;
    }
}
