package dev.darkroom.server.contract;

/**
 * One place where a call differs from its document, whether or not that was tolerated.
 *
 * @param isRequest whether it is the request, not the response
 * @param violation what is different; also in {@code cookie} and {@code status}
 */
public record Difference(boolean isRequest, Violation violation) {

    /** Something that the document does not name. */
    public static Violation undescribed(String in, String name) {
        return new Violation(in, name, "undescribed", "is not described");
    }
}
