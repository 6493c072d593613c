package dev.darkroom.generator.view;

import java.util.List;

/**
 * A request body.
 *
 * @param name the argument's name
 * @param type its class
 * @param kind the runtime's method that encodes it: {@code json}, {@code form}, {@code multipart}, {@code text} or
 *     {@code binary}
 * @param mediaTypes its media types; a client sends the first
 * @param required whether a call without it is refused
 */
public record BodyView(String name, String type, String kind, List<String> mediaTypes, boolean required) {

    /** The same under another name. */
    public BodyView named(String other) {
        return new BodyView(other, type, kind, mediaTypes, required);
    }

    /** The media type that a client sends. */
    public String mediaType() {
        return mediaTypes.get(0);
    }
}
