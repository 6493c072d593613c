package dev.darkroom.client.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads {@code 3.0} as a whole number, but not {@code 3.7}, which Jackson would cut off. */
final class WholeNumber<T extends Number> extends JsonDeserializer<T> {

    private final Class<T> type;
    private final JsonDeserializer<T> standard;

    @SuppressWarnings("unchecked") // Jackson looks it up by the same class.
    WholeNumber(Class<T> type) {
        this.type = type;
        this.standard = (JsonDeserializer<T>) NumberDeserializers.find(type, type.getName());
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            BigDecimal value = parser.getDecimalValue();
            if (value.signum() != 0 && value.stripTrailingZeros().scale() > 0) {
                context.handleWeirdNumberValue(type, value, "not a whole number");
            }
        }
        return standard.deserialize(parser, context);
    }

    @Override
    public @Nullable T getNullValue(DeserializationContext context) throws JsonMappingException {
        return standard.getNullValue(context);
    }
}
