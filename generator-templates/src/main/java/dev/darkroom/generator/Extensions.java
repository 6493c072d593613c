package dev.darkroom.generator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the {@code x-} keys that {@code specs/README.md} describes. */
final class Extensions {

    private Extensions() {}

    static @Nullable String text(@Nullable Map<String, Object> extensions, String key) {
        Object value = extensions == null ? null : extensions.get(key);
        return value == null ? null : String.valueOf(value);
    }
}
