package dev.darkroom.specs.model.support;

import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.Parameter;
import dev.darkroom.specs.model.Schema;
import dev.darkroom.specs.model.naming.JavaNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Finds names that meet in Java. */
final class Names {

    /** What generated files import or declare beside the classes of a document. */
    private static final Set<String> TYPES = Set.of(
            ("ApiException ApiResponse BigDecimal Builder Call Caller Consumes Credential DELETE Download Duration Entry"
                            + " FilePart GET HEAD HttpMethod JsonProperty JsonText List LocalDate Map Nullable NullMarked"
                            + " OPTIONS Object OffsetDateTime Override PATCH POST PUT Parts Path PathParam Presence Produces"
                            + " QueryParam QueryStyle RequestParameters Result Set StreamingOutput String Supplier Text"
                            + " Transport TypeReference TypedResponse URI UUID Unknown Upload Whole Real Flag")
                    .split(" "));

    /** Methods of every generated model. */
    private static final Set<String> MEMBERS = Set.of("members");

    private Names() {}

    static Stream<Found> same(Document document) {
        List<Found> found = new ArrayList<>();
        clashes(document.components("schemas"), Element::key, JavaNames::type, found);
        clashes(document.root().children("tags"), tag -> tag.text("name"), JavaNames::type, found);
        clashes(document.operations(), Operation::id, JavaNames::member, found);
        document.operations().forEach(operation -> {
            String type = JavaNames.type(operation.id());
            Stream.of(type + "Options", type + "Parameters")
                    .filter(name -> document.schema(name).isPresent())
                    .forEach(name -> found.add(new Found(operation.pointer(), "'" + name + "'")));
            clashes(operation.parameters(), Parameter::name, JavaNames::member, found);
        });
        document.defined(Kind.SCHEMA).map(Schema.class::cast).forEach(schema -> {
            if (schema.has("properties")) {
                clashes(schema.properties().entrySet(), Map.Entry::getKey, JavaNames::member, found);
            }
            Set<String> constants = new HashSet<>();
            schema.get("enum").forEach(value -> {
                if (!constants.add(JavaNames.constant(value.asText()))) {
                    found.add(new Found(schema.pointer("enum"), "'" + value.asText() + "'"));
                }
            });
        });
        return found.stream();
    }

    private static <T> void clashes(
            Collection<T> named, Function<T, String> name, UnaryOperator<String> mapping, List<Found> found) {
        Map<String, T> first = new HashMap<>();
        for (T one : named) {
            if (first.putIfAbsent(mapping.apply(name.apply(one)), one) != null) {
                found.add(new Found(element(one).pointer(), "'" + name.apply(one) + "'"));
            }
        }
    }

    private static Element element(Object named) {
        return named instanceof Map.Entry<?, ?> entry ? (Element) entry.getValue() : (Element) named;
    }

    static Stream<Found> taken(Document document) {
        Stream<Found> types = document.components("schemas").stream()
                .filter(schema -> TYPES.contains(JavaNames.type(schema.key())))
                .map(Found::at);
        Stream<Found> members = document.defined(Kind.SCHEMA)
                .filter(schema -> schema.member().equals("properties"))
                .filter(schema -> MEMBERS.contains(JavaNames.member(schema.key())))
                .map(Found::at);
        Stream<Found> tags = document.tags().stream()
                .filter(tag -> JavaNames.member(tag.name()).equals("close"))
                .map(tag -> new Found(tag.pointer(), ""));
        return Stream.of(types, members, tags).flatMap(found -> found);
    }
}
