package dev.darkroom.specs.lint.diff;

import dev.darkroom.specs.model.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether users are told of changes: by {@code info.version} as Semantic Versioning wants it, and by a section of the
 * changelog.
 */
public final class Announcement {

    private static final Pattern SEMANTIC = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})((?:[-+].*)?)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Announcement() {}

    /**
     * What is not told; empty when all is, or when nothing changed.
     *
     * @param changes those from the older document to the newer
     * @param changelog the lines of a Markdown file with a heading of the second level per version
     */
    public static List<String> lacks(Document before, Document after, List<Change> changes, Stream<String> changelog) {
        List<String> lacks = new ArrayList<>();
        if (!changes.isEmpty()) {
            String was = version(before);
            String is = version(after);
            boolean breaks = changes.stream().anyMatch(Change::breaking);
            if (!hasMoved(was, is, breaks)) {
                lacks.add("info.version is " + is + " after " + was + ", which does not say that "
                        + (breaks ? "something breaks" : "something is new"));
            }
            if (changelog.noneMatch(line -> isHeading(line, is))) {
                lacks.add("the changelog has no section of " + is);
            }
        }
        return lacks;
    }

    private static String version(Document document) {
        return document.root()
                .child("info")
                .map(info -> info.get("version").asText())
                .orElse("");
    }

    /** Versions that promise nothing, as they are not semantic or were a preview, only have to differ. Before 1.0.0 the second number says what the first says later. */
    private static boolean hasMoved(String before, String after, boolean breaks) {
        Matcher was = SEMANTIC.matcher(before);
        Matcher is = SEMANTIC.matcher(after);
        if (!was.matches() || was.group(4).startsWith("-") || !is.matches()) {
            return !before.equals(after);
        }
        int significant = !breaks ? 3 : number(was, 1) > 0 ? 1 : 2;
        for (int place = 1; place <= significant; place++) {
            int moved = Integer.compare(number(is, place), number(was, place));
            if (moved != 0) {
                return moved > 0;
            }
        }
        return false;
    }

    private static int number(Matcher version, int place) {
        return Integer.parseInt(version.group(place));
    }

    private static boolean isHeading(String line, String version) {
        String[] words = BLANKS.split(line, 3);
        return words.length > 1
                && words[0].equals("##")
                && (words[1].equals(version) || words[1].equals("[" + version + "]"));
    }
}
