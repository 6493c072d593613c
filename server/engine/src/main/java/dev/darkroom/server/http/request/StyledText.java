package dev.darkroom.server.http.request;

import dev.darkroom.server.contract.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes apart the one text that a style of OpenAPI, which are those of RFC 6570, makes of a value. */
final class StyledText {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final Pattern SPACE = Pattern.compile("%20|\\+| ");
    private static final Pattern PIPE = Pattern.compile("%7[Cc]|\\|");

    private final Parameter parameter;

    StyledText(Parameter parameter) {
        this.parameter = parameter;
    }

    /**
     * What stands behind the signs that the style begins with.
     *
     * @throws UnreadableStyle if they are not there
     */
    String scalar(String encoded) throws UnreadableStyle {
        return decode(isMatrix() ? named(body(encoded)) : body(encoded));
    }

    /**
     * The items of a list.
     *
     * @throws UnreadableStyle if it is not written so
     */
    List<String> items(String encoded) throws UnreadableStyle {
        List<String> items = new ArrayList<>();
        for (String part : parts(encoded)) {
            items.add(decode(isMatrix() && parameter.explode() ? named(part) : part));
        }
        return items;
    }

    /** Whether the text has more than one item. */
    boolean isSeparated(String encoded) {
        return separator().matcher(encoded).find();
    }

    /** The items of a list that was encoded as a whole, as many libraries do it. */
    List<String> itemsOfDecoded(String decoded) {
        return List.of(separator().split(decoded, -1));
    }

    /**
     * The members of an object.
     *
     * @throws UnreadableStyle if it is not written so
     */
    Map<String, List<String>> members(String encoded) throws UnreadableStyle {
        List<String> parts = parts(encoded);
        Map<String, List<String>> members = new LinkedHashMap<>();
        if (parts.equals(List.of(""))) {
            return members;
        }
        if (!parameter.explode() && parts.size() % 2 != 0) {
            throw new UnreadableStyle();
        }
        for (int i = 0; i < parts.size(); i += parameter.explode() ? 1 : 2) {
            int equals = parts.get(i).indexOf('=');
            if (parameter.explode() && equals < 0) {
                throw new UnreadableStyle();
            }
            String name = parameter.explode() ? parts.get(i).substring(0, equals) : parts.get(i);
            String value = parameter.explode() ? parts.get(i).substring(equals + 1) : parts.get(i + 1);
            members.computeIfAbsent(decode(name), first -> new ArrayList<>()).add(decode(value));
        }
        return members;
    }

    private List<String> parts(String encoded) throws UnreadableStyle {
        String body = isMatrix() && !parameter.explode() ? named(body(encoded)) : body(encoded);
        return List.of(separator().split(body, -1));
    }

    private boolean isMatrix() {
        return parameter.style().equals("matrix");
    }

    private String body(String encoded) throws UnreadableStyle {
        String first = switch (parameter.style()) {
            case "label" -> ".";
            case "matrix" -> ";";
            default -> "";
        };
        if (!encoded.startsWith(first)) {
            throw new UnreadableStyle();
        }
        return encoded.substring(first.length());
    }

    /** What stands behind the name of the parameter; nothing stands behind a name alone. */
    private String named(String pair) throws UnreadableStyle {
        int equals = pair.indexOf('=');
        if (!decode(equals < 0 ? pair : pair.substring(0, equals)).equals(parameter.name())) {
            throw new UnreadableStyle();
        }
        return equals < 0 ? "" : pair.substring(equals + 1);
    }

    private Pattern separator() {
        return switch (parameter.style()) {
            case "spaceDelimited" -> SPACE;
            case "pipeDelimited" -> PIPE;
            case "label" -> parameter.explode() ? DOT : COMMA;
            case "matrix" -> parameter.explode() ? SEMICOLON : COMMA;
            default -> COMMA;
        };
    }

    private String decode(String text) {
        boolean isHeader = parameter.in().equals("header");
        return ParameterTexts.decode(parameter.in(), isHeader ? text.strip() : text);
    }

    /** A text that is not written in the style of its parameter. */
    static final class UnreadableStyle extends Exception {

        private static final long serialVersionUID = 1;

        UnreadableStyle() {
            super("is not written in the style of the document", null, false, false);
        }
    }
}
