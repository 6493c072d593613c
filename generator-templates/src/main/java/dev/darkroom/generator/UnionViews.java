package dev.darkroom.generator;

import dev.darkroom.generator.view.UnionView;
import dev.darkroom.generator.view.UnionView.Fixed;
import dev.darkroom.generator.view.UnionView.Variant;
import dev.darkroom.specs.model.Direction;
import dev.darkroom.specs.model.Discriminator;
import dev.darkroom.specs.model.Schema;
import dev.darkroom.specs.model.naming.DistinctNames;
import dev.darkroom.specs.model.naming.JavaNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what the sealed interface of a union looks like, and how its variants are told apart. */
final class UnionViews {

    private static final Set<String> TAKEN = Set.of("Unknown", "Reader");
    /** The more particular of two variants that may both fit comes first. */
    private static final List<String> FROM_PARTICULAR =
            List.of("UUID", "OffsetDateTime", "LocalDate", "Integer", "Long", "BigInteger");

    private static final Map<String, String> PLAIN_NAMES = Map.of(
            "Integer", "IntegerValue",
            "Long", "IntegerValue",
            "BigInteger", "IntegerValue",
            "Float", "NumberValue",
            "Double", "NumberValue",
            "BigDecimal", "NumberValue",
            "LocalDate", "DateValue",
            "OffsetDateTime", "DateTimeValue",
            "Object", "AnyValue");

    private final ClassNames names;
    private final JavaTypes types;

    UnionViews(ClassNames names, JavaTypes types) {
        this.names = names;
        this.types = types;
    }

    /** The unions that have a schema as a variant. */
    List<String> around(Schema schema) {
        String name = names.of(schema);
        return names.schemas().stream()
                .filter(Shapes::isUnion)
                .filter(union -> Shapes.variants(union).stream().anyMatch(variant -> name.equals(names.of(variant))))
                .map(names::of)
                .distinct()
                .toList();
    }

    UnionView of(Schema union) {
        Map<String, Schema> byType = new LinkedHashMap<>();
        for (Schema variant : Shapes.variants(union)) {
            byType.putIfAbsent(types.boxed(variant), variant);
        }
        Map<String, String> wrappers = wrappers(byType, names.of(union));
        boolean alone = byType.values().stream().filter(this::isObject).count() < 2;
        List<Variant> variants = new ArrayList<>();
        byType.forEach((type, variant) -> variants.add(variant(union, variant, type, wrappers.get(type), alone)));
        variants.sort(Comparator.comparing(variant -> rank(variant)));
        List<String> comment = Javadoc.lines(union.description());
        return new UnionView(
                names.of(union),
                comment.isEmpty() ? List.of("Not described by the provider.") : comment,
                around(union),
                variants);
    }

    /** Enums go before texts, and texts that can be anything go last. */
    private static int rank(Variant variant) {
        if (variant.wrapper() == null) {
            return 0;
        }
        int place = FROM_PARTICULAR.indexOf(variant.type());
        return place < 0 ? FROM_PARTICULAR.size() + (variant.type().equals("Object") ? 2 : 1) : place + 1;
    }

    /** Names of the records that wrap what has no class of its own, by type. */
    private Map<String, String> wrappers(Map<String, Schema> byType, String union) {
        Map<String, String> wished = new LinkedHashMap<>();
        byType.forEach((type, variant) -> {
            if (names.of(variant) == null) {
                wished.put(type, wished(variant, type));
            }
        });
        Map<String, String> distinct = new LinkedHashMap<>();
        wished.forEach((type, name) -> {
            String free = TAKEN.contains(name) || name.equals(union) ? name + "Value" : name;
            distinct.put(type, DistinctNames.free(free, distinct.values()));
        });
        return distinct;
    }

    private static String wished(Schema variant, String type) {
        if (!variant.title().isEmpty()) {
            return JavaNames.type(variant.title());
        }
        String erased = JavaTypes.erased(type);
        return PLAIN_NAMES.getOrDefault(erased, erased + "Value");
    }

    private Variant variant(Schema union, Schema schema, String type, @Nullable String wrapper, boolean alone) {
        boolean object = isObject(schema);
        List<Fixed> fixed = object ? fixed(union, schema) : List.of();
        boolean told = alone || !object || !fixed.isEmpty();
        return new Variant(
                type,
                JavaTypes.unboxed(type),
                wrapper,
                fixed,
                told ? List.of() : requiredBothWays(schema),
                told ? List.of() : List.copyOf(Shapes.members(schema).keySet()));
    }

    private static List<String> requiredBothWays(Schema schema) {
        return schema.required(Direction.REQUEST).stream()
                .filter(schema.required(Direction.RESPONSE)::contains)
                .toList();
    }

    private boolean isObject(Schema variant) {
        return names.of(variant) != null && Shapes.isObject(names.origin(variant));
    }

    /** Members by which an object shows that it is of the variant: the discriminator, else those with one value. */
    private List<Fixed> fixed(Schema union, Schema variant) {
        Optional<Discriminator> discriminator = union.discriminator();
        if (discriminator.isPresent()) {
            String name = names.origin(variant).name().orElse("");
            return name.isEmpty()
                    ? List.of()
                    : List.of(new Fixed(
                            discriminator.get().propertyName(),
                            discriminator.get().valuesOf(name)));
        }
        List<Fixed> fixed = new ArrayList<>();
        Shapes.members(variant).forEach((name, member) -> {
            if (member.enumValues().size() == 1 && variant.required().contains(name)) {
                fixed.add(new Fixed(name, List.of(member.enumValues().get(0).asText())));
            }
        });
        return fixed;
    }
}
