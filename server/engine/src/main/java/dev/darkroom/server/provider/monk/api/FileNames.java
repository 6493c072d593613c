package dev.darkroom.server.provider.monk.api;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Names for pictures that come without one. */
final class FileNames {

    private FileNames() {}

    /** The last part of a URL's path, with its escapes undone; null when the path has none. */
    static @Nullable String ofUrl(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        String last = null;
        for (String part : path.split("/")) {
            last = part.isEmpty() ? last : part;
        }
        return last == null ? null : URI.create("/" + last).getPath().substring(1);
    }
}
