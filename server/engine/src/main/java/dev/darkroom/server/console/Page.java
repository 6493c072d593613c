package dev.darkroom.server.console;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.darkroom.server.library.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A page of the console: its template, and the frame that all have. Whatever is printed in two braces is escaped. */
enum Page {
    /** What there is. */
    OVERVIEW("Overview", ""),
    /** What the providers have stored. */
    STORED("Stored", "/stored"),
    /** What was called. */
    JOURNAL("Journal", "/journal"),
    /** What is to fail. */
    FAULTS("Faults", "/faults"),
    /** What waits for somebody. */
    DECISIONS("Decisions", "/decisions"),
    /** What the server called. */
    WEBHOOKS("Webhooks", "/webhooks");

    private static final String STYLE = Files.text("console.css");

    private static final Template LAYOUT = Files.template("layout");

    /** Lets a browser take the style above, pictures and forms of this server, and nothing else. */
    static final String SECURITY_POLICY = "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(Digests.sha256().digest(STYLE.getBytes(StandardCharsets.UTF_8)))
            + "'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final String title;
    private final String path;
    private final Template template;

    Page(String title, String path) {
        this.title = title;
        this.path = path;
        this.template = Files.template(path.isEmpty() ? "overview" : path.substring(1));
    }

    /** Where it stands below the console. */
    String path() {
        return path;
    }

    /**
     * The page as HTML.
     *
     * @param root where the console stands, without a slash at the end
     * @param frame what the frame shows
     * @param content what its template shows
     */
    String print(String root, Map<String, ?> frame, Map<String, ?> content) {
        Map<String, Object> inner = new HashMap<>(content);
        inner.put("root", root);
        Map<String, Object> outer = new HashMap<>(frame);
        outer.put("root", root);
        outer.put("title", title);
        outer.put("style", STYLE);
        outer.put(
                "pages", List.of(values()).stream().map(page -> page.link(this)).toList());
        outer.put("content", template.execute(inner));
        return LAYOUT.execute(outer);
    }

    private Map<String, Object> link(Page current) {
        return Map.of("name", title, "path", path, "current", this == current);
    }

    /** Apart, as constants of an enum are made before its fields. */
    private static final class Files {

        static Template template(String name) {
            return Mustache.compiler()
                    .defaultValue("")
                    .emptyStringIsFalse(true)
                    .escapeHTML(true)
                    .compile(text(name + ".mustache"));
        }

        static String text(String file) {
            try (InputStream stream = Page.class.getResourceAsStream(file)) {
                if (stream == null) {
                    throw new IllegalStateException("there is no " + file);
                }
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
