package dev.darkroom.client.version;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The libraries below, which an application may hold at other versions than this was built with. One at which calls are
 * not known to work is refused before anything is sent, not after. {@code tests/compatibility} runs both ends.
 */
public enum SupportedLibrary {
    /** What carries calls. */
    JERSEY("Jersey", "3.1", "4.0"),
    /** The connections. */
    HTTP_CLIENT("Apache HttpClient", "5.2", "5.6"),
    /** What the connections are made of. */
    HTTP_CORE("Apache HttpCore", "5.2", "5.4"),
    /** JSON. */
    JACKSON("Jackson", "2.15", "2.22");

    private static final Pattern MAJOR_MINOR = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?!\\d).*");

    private final String title;
    private final String lowest;
    private final String highest;

    SupportedLibrary(String title, String lowest, String highest) {
        this.title = title;
        this.lowest = lowest;
        this.highest = highest;
    }

    /**
     * Holds a version against the range; all patches of the lowest and the highest belong to it.
     *
     * @param found null or not a number where the library does not tell, as in a shaded jar; then it is taken on trust
     * @throws IllegalStateException if it is out of range
     */
    public void require(@Nullable String found) {
        int version = found == null ? -1 : number(found);
        if (version >= 0 && (version < number(lowest) || version > number(highest))) {
            throw new IllegalStateException(title + " " + found + " is on the class path; this client works with "
                    + title + " " + lowest + " to " + highest);
        }
    }

    private static int number(String version) {
        Matcher parts = MAJOR_MINOR.matcher(version);
        return parts.matches() ? Integer.parseInt(parts.group(1)) * 10_000 + Integer.parseInt(parts.group(2)) : -1;
    }
}
