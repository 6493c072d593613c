package dev.darkroom.site.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.tests.wire.Message;
import dev.darkroom.tests.wire.Placeholders;
import dev.darkroom.tests.wire.RequestWriter;
import dev.darkroom.tests.wire.WireCase.WireFile;
import dev.darkroom.tests.wire.WireCase.WirePart;
import dev.darkroom.tests.wire.WireCase.WireRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a request of a wire case as a command line for {@code curl} in a POSIX shell. */
public final class CurlLine {

    private static final String NEXT = " \\\n  ";

    private CurlLine() {}

    /**
     * The line.
     *
     * @param server where to, without a slash at the end
     */
    public static String of(String server, WireRequest request, Placeholders placeholders) {
        Message.Request written = new RequestWriter(placeholders).write(request);
        List<String> words = new ArrayList<>();
        boolean impliesPost = request.hasBody();
        String method = request.method();
        words.add("curl" + (method.equals(impliesPost ? "POST" : "GET") ? "" : " -X " + method) + " "
                + quoted(server + written.target()));
        request.headers().forEach((name, value) -> words.add("-H " + quoted(name + ": " + placeholders.sample(value))));
        if (request.json() != null) {
            words.add("-H 'Content-Type: application/json'");
            words.add("-d " + quoted(placeholders.sample(request.json()).toString()));
        } else if (request.form() != null) {
            request.form()
                    .forEach((name, value) ->
                            words.add("--data-urlencode " + quoted(name + "=" + text(value, placeholders))));
        } else if (request.multipart() != null) {
            request.multipart().forEach(part -> words.add(part(part, placeholders)));
        } else if (request.text() != null) {
            words.add("-d " + quoted(placeholders.sample(request.text())));
        }
        return String.join(NEXT, words);
    }

    /** The files that the line reads from the working directory, by name. */
    public static Map<String, WireFile> files(WireRequest request) {
        Map<String, WireFile> files = new LinkedHashMap<>();
        if (request.multipart() != null) {
            for (WirePart part : request.multipart()) {
                if (part.file() != null) {
                    files.put(fileName(part.file()), part.file());
                }
            }
        }
        return files;
    }

    private static String part(WirePart part, Placeholders placeholders) {
        if (part.file() != null) {
            String mediaType = part.file().mediaType();
            return "-F "
                    + quoted(part.name() + "=@" + fileName(part.file())
                            + (mediaType == null ? "" : ";type=" + mediaType));
        }
        // As a string it is taken as it is: no leading @ or <, and no semicolon means anything.
        return "--form-string "
                + quoted(part.name() + "="
                        + (part.json() != null
                                ? placeholders.sample(part.json()).toString()
                                : placeholders.sample(String.valueOf(part.text()))));
    }

    static String fileName(WireFile file) {
        return file.fileName() == null ? "picture.jpg" : file.fileName();
    }

    private static String text(JsonNode value, Placeholders placeholders) {
        return placeholders.sample(value.asText());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
