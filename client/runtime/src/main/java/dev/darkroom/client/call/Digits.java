package dev.darkroom.client.call;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of pages and elements as headers and addresses have them. */
final class Digits {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private Digits() {}

    /** The number that a text is, of nine digits at most; empty for any other text. */
    static Optional<Long> number(String text) {
        return Optional.of(text.strip())
                .filter(digits -> NUMBER.matcher(digits).matches())
                .map(Long::valueOf);
    }
}
