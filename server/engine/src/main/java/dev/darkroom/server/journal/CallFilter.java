package dev.darkroom.server.journal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are asked for; what is null does not matter. Immutable.
 *
 * @param provider whose path was called
 * @param operation the id of the operation
 * @param method the method
 * @param path the path as it was sent
 * @param status the status of the response
 * @param unmatched whether no operation fits
 * @param different whether it was found to differ from its document, or not to
 */
public record CallFilter(
        @Nullable String provider,
        @Nullable String operation,
        @Nullable String method,
        @Nullable String path,
        @Nullable Integer status,
        @Nullable Boolean unmatched,
        @Nullable Boolean different) {

    boolean fits(Call call) {
        Call.Beginning beginning = call.beginning();
        return fits(provider, beginning.provider())
                && fits(operation, beginning.operation())
                && fits(method, beginning.method())
                && fits(path, beginning.path())
                && (status == null || status == call.status())
                && (unmatched == null || unmatched == (beginning.operation() == null))
                && (different == null || different.equals(call.isDifferent()));
    }

    private static boolean fits(@Nullable String wanted, @Nullable String found) {
        return wanted == null || Objects.equals(wanted, found);
    }
}
