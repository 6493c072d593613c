package dev.darkroom.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.darkroom.specs.model.JsonType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text of a header is as JSON, so that a schema can judge it. */
final class PlainText {

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,40}");

    private PlainText() {}

    /** The value of a type that is written that way; the text itself where there is none. */
    static JsonNode value(String text, @Nullable JsonType type) {
        if (type == JsonType.BOOLEAN && (text.equals("true") || text.equals("false"))) {
            return BooleanNode.valueOf(text.equals("true"));
        }
        if (type == JsonType.INTEGER || type == JsonType.NUMBER) {
            try {
                return INTEGER.matcher(text).matches()
                        ? BigIntegerNode.valueOf(new BigInteger(text))
                        : DecimalNode.valueOf(new BigDecimal(text));
            } catch (NumberFormatException e) {
                return TextNode.valueOf(text);
            }
        }
        return TextNode.valueOf(text);
    }
}
