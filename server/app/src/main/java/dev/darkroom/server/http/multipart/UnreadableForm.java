package dev.darkroom.server.http.multipart;

import java.io.IOException;

/** A form that does not follow its own rules. */
public final class UnreadableForm extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    public UnreadableForm(String message) {
        super(message, null);
    }
}
