package dev.darkroom.server.http.request.multipart;

import java.io.IOException;

/** A form that does not follow its own rules. */
public final class UnreadableForm extends IOException {

    private static final long serialVersionUID = 1L;

    private final String part;

    /** Says what is wrong with the form. */
    public UnreadableForm(String message) {
        this("", message);
    }

    /** Says what is wrong with one of its parts. */
    public UnreadableForm(String part, String message) {
        super(message, null);
        this.part = part;
    }

    /** The name of the part that is wrong; empty when it is the form. */
    public String part() {
        return part;
    }
}
