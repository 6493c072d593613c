package dev.darkroom.client.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads times with or without an offset ({@code Z}, {@code +01:00}, {@code +0100}, {@code +01}), with a {@code T} or a
 * blank in the middle. A time without an offset is taken as UTC.
 */
final class LenientDateTime extends JsonDeserializer<OffsetDateTime> {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM:ss", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final int MIDDLE = "2026-01-02".length();

    @Override
    public @Nullable OffsetDateTime deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getValueAsString("");
        OffsetDateTime usual = UsualDateTime.parse(text);
        if (usual != null) {
            return usual;
        }
        try {
            return parse(text);
        } catch (DateTimeException e) {
            return (OffsetDateTime)
                    context.handleWeirdStringValue(OffsetDateTime.class, text, "not a date and time of ISO 8601");
        }
    }

    /** @throws DateTimeException if the text is no time in any of the writings */
    static OffsetDateTime parse(String text) {
        TemporalAccessor time = FORMAT.parseBest(withT(text), OffsetDateTime::from, LocalDateTime::from);
        return time instanceof OffsetDateTime offset ? offset : ((LocalDateTime) time).atOffset(ZoneOffset.UTC);
    }

    private static String withT(String text) {
        return text.length() > MIDDLE && text.charAt(MIDDLE) == ' '
                ? text.substring(0, MIDDLE) + 'T' + text.substring(MIDDLE + 1)
                : text;
    }
}
