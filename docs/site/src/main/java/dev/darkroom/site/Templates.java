package dev.darkroom.site;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The Mustache files. What a template names has to be there; nothing is printed for what is not said only. */
public final class Templates {

    private static final String FOLDER = "templates/";
    private static final Mustache.Compiler HTML =
            Mustache.compiler().emptyStringIsFalse(true).zeroIsFalse(true).withLoader(Templates::part);

    private Templates() {}

    /** The HTML file of that name, which escapes what it prints in two braces. */
    public static Template html(String name) {
        return HTML.compile(text(name + ".html.mustache"));
    }

    /** The Markdown file of that name, which escapes nothing. */
    public static Template markdown(String name) {
        return HTML.escapeHTML(false).compile(text(name + ".md.mustache"));
    }

    private static Reader part(String name) {
        return new StringReader(text(name + ".html.mustache"));
    }

    private static String text(String file) {
        return new String(bytes(FOLDER + file), StandardCharsets.UTF_8);
    }

    /** The bytes of a file beside this class. */
    static byte[] bytes(String file) {
        try (InputStream stream = Templates.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + file);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
