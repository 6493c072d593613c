package dev.darkroom.server.world;

import org.jspecify.annotations.Nullable;

/**
 * A path as it was sent, taken apart into the world that it names and the path in there. Immutable.
 *
 * @param world the id; null when the path names none
 * @param path the path that providers know
 */
public record WorldPath(@Nullable String world, String path) {

    /** What paths that name a world begin with. */
    private static final String PREFIX = "/__darkroom/in/";

    /** Takes a path apart. */
    public static WorldPath of(String sent) {
        if (!sent.startsWith(PREFIX)) {
            return new WorldPath(null, sent);
        }
        int slash = sent.indexOf('/', PREFIX.length());
        int end = slash < 0 ? sent.length() : slash;
        return new WorldPath(sent.substring(PREFIX.length(), end), slash < 0 ? "/" : sent.substring(slash));
    }

    /** What stands in front of paths in a world, without slashes around it. */
    public static String prefix(String world) {
        return PREFIX.substring(1) + world;
    }

    /** An address of this server, with a slash at the end, without the world that it names, if it does. */
    public static String root(String base) {
        int named = base.indexOf(PREFIX);
        return named < 0 ? base : base.substring(0, named + 1);
    }
}
