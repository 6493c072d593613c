package dev.darkroom.server.library;

import java.util.UUID;

/** The bytes of a picture that should be there are not. */
public final class MissingPictureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param id the picture's */
    public MissingPictureException(UUID id) {
        super("the bytes of picture " + id + " are missing", null, false, false);
    }
}
