package dev.darkroom.specs.model;

import java.util.OptionalInt;

/**
 * The key of a response.
 *
 * @param text a status code such as {@code 200}, a range such as {@code 4XX}, or {@code default}
 */
public record Status(String text) {

    /** The code; nothing for a range and for {@code default}. */
    public OptionalInt code() {
        return text.length() == 3 && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    /** Whether this stands for every status that has no response of its own. */
    public boolean isDefault() {
        return text.equals("default");
    }

    /** Whether this stands for all codes of one class. */
    public boolean isRange() {
        return text.length() == 3 && text.endsWith("XX");
    }

    /** Whether it tells of success. */
    public boolean isSuccess() {
        return text.startsWith("2") && (isRange() || code().isPresent());
    }

    /** Whether it tells of an error; {@code default} does. */
    public boolean isError() {
        return isDefault() || (text.startsWith("4") || text.startsWith("5")) && (isRange() || code().isPresent());
    }

    /** Whether it is any status that OpenAPI knows. */
    public boolean isValid() {
        return isDefault()
                || !text.isEmpty() && "12345".indexOf(text.charAt(0)) >= 0 && (isRange() || code().isPresent());
    }
}
