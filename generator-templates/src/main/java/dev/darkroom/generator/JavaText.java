package dev.darkroom.generator;

import com.samskivert.mustache.Mustache;
import java.util.Locale;

/** Texts of a document as texts of Java. */
final class JavaText {

    /** Prints what stands between its tags in quotes. */
    static final Mustache.Lambda LITERAL = (fragment, out) -> out.write(literal(fragment.execute()));

    private JavaText() {}

    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char character : text.toCharArray()) {
            switch (character) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    // Control characters, and what editors show as nothing.
                    boolean visible = character > ' ' && Character.isDefined(character) || character == ' ';
                    boolean escaped = !visible || Character.getType(character) == Character.FORMAT;
                    literal.append(escaped ? String.format(Locale.ROOT, "\\u%04x", (int) character) : character);
                }
            }
        }
        return literal.append('"').toString();
    }
}
