package dev.darkroom.specs.model.extension;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Constants that documents write in lower case. */
final class Constants {

    private Constants() {}

    static <E extends Enum<E>> Optional<E> of(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }
}
