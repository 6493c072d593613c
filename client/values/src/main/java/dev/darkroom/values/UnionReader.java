package dev.darkroom.values;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Tells the variants of a union apart: by members with fixed values where there are such, then by the type of the JSON,
 * then by which members are there. What fits no variant is kept as it came. Generated classes extend it.
 *
 * @param <U> the union
 */
public abstract class UnionReader<U> extends JsonDeserializer<U> {

    private final Function<JsonNode, U> unknown;
    private final List<UnionVariant> variants;

    /**
     * For generated classes.
     *
     * @param unknown keeps what fits no variant
     * @param variants the more particular of two that both fit comes first
     */
    protected UnionReader(Function<JsonNode, U> unknown, UnionVariant... variants) {
        this.unknown = unknown;
        this.variants = List.of(variants);
    }

    @Override
    public final U deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode node = context.readTree(parser);
        List<UnionVariant> candidates = new ArrayList<>(variants);
        candidates.removeIf(variant -> !variant.fits(node, context));
        candidates.sort(Comparator.comparing((UnionVariant variant) -> -variant.familiarity(node)));
        for (UnionVariant candidate : candidates) {
            Object value = candidate.read(node, context);
            if (value != null) {
                @SuppressWarnings("unchecked") // Every variant makes values of the union.
                U variant = (U) value;
                return variant;
            }
        }
        return unknown.apply(node);
    }
}
