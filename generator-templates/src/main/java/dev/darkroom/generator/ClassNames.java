package dev.darkroom.generator;

import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.Schema;
import dev.darkroom.specs.model.Tag;
import dev.darkroom.specs.model.naming.DistinctNames;
import dev.darkroom.specs.model.naming.JavaNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The classes made of a document, each with a name of its own. A schema has the name that the document gives it; one that
 * is written in place has the name of its place ({@code CustomerAddress}).
 */
final class ClassNames {

    /** What generated files import, or use without an import. */
    private static final Set<String> TAKEN = Set.of(
            ("ApiException ApiResponse BigDecimal BigInteger Boolean Builder CallSite ClientBuilder Consumes Credential CursorPaging"
                            + " DELETE DarkroomException Deprecated Double Download Duration EnumValue FilePart Float GET HEAD"
                            + " Integer JsonAnyGetter JsonAnySetter JsonCreator JsonDeserialize JsonDeserializer"
                            + " JsonIgnore JsonInclude JsonNode JsonObject JsonPOJOBuilder JsonProperty JsonValue Known"
                            + " LinkedHashMap LinkedHashSet List LocalDate Long Map NullMarked Nullable OPTIONS Object"
                            + " Objects OffsetDateTime OperationClient OperationId OperationRequest Override PATCH POST"
                            + " PUT PagePaging Pages ParameterStyle Path Polling Produces Range Reader RequestParameters"
                            + " ResponseDecoder RetryClass Set StreamingOutput String Supplier TypeReference"
                            + " TypedResponse URI UUID UnionReader UnionVariant Unknown UnknownVariant UnsupportedOperationException Upload"
                            + " ValueObject Void Waiter Webhook Arrays")
                    .split(" "));

    private final Document document;
    private final Map<Schema, String> places = new LinkedHashMap<>();
    private final Set<Schema> visited = new HashSet<>();
    private final Map<String, String> names;

    /** @param entry the simple name of the client's entry point; empty for a server */
    ClassNames(Document document, String entry) {
        this.document = document;
        document.schemas().forEach((name, schema) -> visit(schema, name));
        document.operations().forEach(this::visit);
        Webhooks.operations(document).forEach(this::visitBody);
        Set<String> all = new LinkedHashSet<>(places.values());
        for (Tag tag : document.tags()) {
            all.add(apiOf(tag));
            all.add("Http " + apiOf(tag));
        }
        for (Operation operation : document.operations()) {
            for (String suffix : List.of("Options", "Parameters", "Response")) {
                all.add(operation.id() + " " + suffix);
            }
        }
        Set<String> taken = new HashSet<>(TAKEN);
        taken.add(entry);
        taken.add(Webhooks.className(entry));
        names = DistinctNames.regardlessOfCase(DistinctNames.of(all, JavaNames::type, taken));
    }

    private static String apiOf(Tag tag) {
        return tag.name() + " Api";
    }

    /** The interface of a tag. */
    String api(Tag tag) {
        return name(apiOf(tag));
    }

    /** The implementation of the interface of a tag. */
    String httpApi(Tag tag) {
        return name("Http " + apiOf(tag));
    }

    /** The class that belongs to an operation, such as its {@code Options}. */
    String of(Operation operation, String suffix) {
        return name(operation.id() + " " + suffix);
    }

    private String name(String documentName) {
        return names.getOrDefault(documentName, documentName);
    }

    /** The class of a schema; null when its values need none. */
    @Nullable
    String of(Schema schema) {
        String place = places.get(origin(schema));
        return place == null ? null : name(place);
    }

    /** The schemas that have a class, in the order of the document. */
    List<Schema> schemas() {
        return new ArrayList<>(places.keySet());
    }

    /** The schema whose name a schema has in Java: the innermost that has a name, or else what is written in place. */
    Schema origin(Schema schema) {
        Schema innermost = schema;
        while (innermost.target().isPresent()) {
            innermost = document.schema(innermost.target().get()).orElseThrow();
        }
        return innermost.name().isPresent() ? innermost : schema.actual();
    }

    private void visit(Operation operation) {
        String id = operation.id();
        operation
                .parameters()
                .forEach(parameter ->
                        parameter.schema().ifPresent(schema -> visit(schema, id + " " + parameter.name())));
        visitBody(operation);
        operation.responses().forEach((status, response) -> {
            String place = id + (status.isSuccess() ? " Result" : " Error");
            response.contents().values().forEach(content -> content.schema().ifPresent(schema -> visit(schema, place)));
            response.headers()
                    .forEach((name, header) -> header.schema().ifPresent(schema -> visit(schema, id + " " + name)));
        });
    }

    private void visitBody(Operation operation) {
        String place = operation.id() + " Request";
        operation
                .requestBody()
                .ifPresent(body -> body.contents()
                        .values()
                        .forEach(content -> content.schema().ifPresent(schema -> visit(schema, place))));
    }

    private void visit(Schema schema, String place) {
        Schema origin = origin(schema);
        if (!visited.add(origin)) {
            return;
        }
        String here = origin.name().orElse(place);
        if (Shapes.hasClass(origin)) {
            here = DistinctNames.free(here, places.values());
            places.put(origin, here);
        }
        String prefix = here + " ";
        Shapes.members(origin).forEach((name, property) -> visit(property, prefix + name));
        origin.items().ifPresent(items -> visit(items, prefix + "Item"));
        origin.additionalProperties().ifPresent(value -> visit(value, prefix + "Value"));
        int number = 1;
        for (Schema variant : Shapes.variants(origin)) {
            visit(variant, variant.title().isEmpty() ? prefix + "Variant" + number++ : variant.title());
        }
    }
}
