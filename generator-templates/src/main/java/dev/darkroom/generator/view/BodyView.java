package dev.darkroom.generator.view;

/**
 * A request body.
 *
 * @param name the argument's name
 * @param type its class
 * @param kind the runtime's method that encodes it: {@code json}, {@code form}, {@code multipart}, {@code text} or
 *     {@code binary}
 * @param mediaType its media type
 * @param required whether a call without it is refused
 * @param summary one line of Javadoc
 */
public record BodyView(String name, String type, String kind, String mediaType, boolean required, String summary) {}
