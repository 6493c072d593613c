package dev.darkroom.server.contract;

/**
 * One thing in a request that is against the provider's document.
 *
 * @param in {@code path}, {@code query}, {@code header} or {@code body}
 * @param name the parameter, or the dotted path of the member in the body ({@code images.0.url}); empty for the body
 *     as a whole
 * @param rule the keyword that is broken, such as {@code required} or {@code maxLength}; {@code json} for a body that
 *     cannot be read
 * @param message in words
 */
public record Violation(String in, String name, String rule, String message) {

    /** Whether something is not there at all. */
    public boolean isMissing() {
        return rule.equals("required");
    }
}
