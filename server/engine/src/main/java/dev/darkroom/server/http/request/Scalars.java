package dev.darkroom.server.http.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plain values that arrive as text: parameters, and the parts of a form. */
public final class Scalars {

    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,19}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,20}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?");

    private Scalars() {}

    /**
     * The value as JSON; text that is not of the type stays text, for the schema to refuse.
     *
     * @return null for an empty text where the type is not a text: such a value counts as absent
     */
    static @Nullable JsonNode read(String text, String type) {
        if (text.isEmpty() && !type.equals("string")) {
            return null;
        }
        return switch (type) {
            case "integer" -> INTEGER.matcher(text).matches() ? integer(new BigInteger(text)) : new TextNode(text);
            case "number" ->
                NUMBER.matcher(text).matches() ? DecimalNode.valueOf(new BigDecimal(text)) : new TextNode(text);
            case "boolean" -> bool(text);
            default -> new TextNode(text);
        };
    }

    private static JsonNode integer(BigInteger value) {
        return value.bitLength() < Long.SIZE ? LongNode.valueOf(value.longValue()) : BigIntegerNode.valueOf(value);
    }

    /** Some clients write booleans with a capital letter. */
    private static JsonNode bool(String text) {
        if (text.equalsIgnoreCase("true")) {
            return BooleanNode.TRUE;
        }
        return text.equalsIgnoreCase("false") ? BooleanNode.FALSE : new TextNode(text);
    }
}
