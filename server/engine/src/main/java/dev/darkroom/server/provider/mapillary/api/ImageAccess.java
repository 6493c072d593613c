package dev.darkroom.server.provider.mapillary.api;

import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.provider.mapillary.domain.StreetImage;
import dev.darkroom.server.provider.mapillary.domain.StreetImages;
import dev.darkroom.server.spi.CurrentRequest;

/** Who may do what to which image. */
public final class ImageAccess {

    private final Contract contract;
    private final StreetImages images;
    private final CurrentRequest request;

    /** Asks these images and the principal of the request. */
    public ImageAccess(Contract contract, StreetImages images, CurrentRequest request) {
        this.contract = contract;
        this.images = images;
        this.request = request;
    }

    /** Lets a request pass, or ends it because there is no such image or the principal lacks a scope. */
    public void require(String operationId, String key) {
        String condition = find(key).isPrivate() ? "private" : "public";
        if (!request.principal().allows(contract.operation(operationId).scopes(condition))) {
            throw MapillaryFault.USER_NOT_AUTHENTICATED.exception();
        }
    }

    StreetImage find(String key) {
        return images.find(key).orElseThrow(MapillaryFault.NOT_FOUND::exception);
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
