package dev.darkroom.specs.lint.rule.document;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.JsonType;
import dev.darkroom.specs.model.Kind;
import dev.darkroom.specs.model.Version;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A document uses the words of its own version of OpenAPI; those of another one mean nothing there. Only
 * {@code nullable} is understood in every version, as many write it still.
 */
public final class VersionWords implements Rule {

    /** What came with 3.1. */
    private static final Map<Kind, List<String>> NEW = Map.of(
            Kind.DOCUMENT, List.of("webhooks", "jsonSchemaDialect"),
            Kind.INFO, List.of("summary"),
            Kind.LICENSE, List.of("identifier"),
            Kind.COMPONENTS, List.of("pathItems"),
            Kind.SCHEMA,
                    List.of(
                            "$anchor",
                            "$comment",
                            "$defs",
                            "$dynamicAnchor",
                            "$dynamicRef",
                            "$id",
                            "$schema",
                            "const",
                            "contains",
                            "contentEncoding",
                            "contentMediaType",
                            "contentSchema",
                            "dependentRequired",
                            "dependentSchemas",
                            "else",
                            "examples",
                            "if",
                            "maxContains",
                            "minContains",
                            "patternProperties",
                            "prefixItems",
                            "propertyNames",
                            "then",
                            "unevaluatedItems",
                            "unevaluatedProperties"));

    /** What the parser says of them too, at the place of the schema that it happens to be in. */
    static final Pattern SAID_BY_PARSER = Pattern.compile("^attribute .*\\.(?:"
            + Stream.concat(
                            NEW.values().stream().flatMap(List::stream),
                            Stream.of("type", "exclusiveMinimum", "exclusiveMaximum"))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ") is (?:unexpected|not of type .*)");

    private static final List<String> EXCLUSIVE = List.of("exclusiveMinimum", "exclusiveMaximum");

    @Override
    public String name() {
        return "version-words";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        Version version = spec.document().version();
        spec.document().all().filter(element -> !isBareReference(element)).forEach(element -> {
            if (version == Version.V3_0) {
                checkOld(element, report);
            } else if (version.isAtLeast(Version.V3_1) && element.kind() == Kind.SCHEMA) {
                checkNew(element, report);
            }
        });
    }

    /** What stands beside a reference in 3.0 is nothing anyway. */
    private static boolean isBareReference(Element element) {
        return element.isReference() && element.document().version() == Version.V3_0;
    }

    private static void checkOld(Element element, Report report) {
        NEW.getOrDefault(element.kind(), List.of()).stream()
                .filter(element::has)
                .forEach(word -> report.at(element, word, "is a word of OpenAPI 3.1, and this is 3.0"));
        if (element.kind() == Kind.SCHEMA) {
            if (element.has("type") && JsonType.of(element.text("type")) == null) {
                report.at(element, "type", "is one of the six types in OpenAPI 3.0; what may be null says nullable");
            }
            EXCLUSIVE.stream()
                    .filter(word -> element.get(word).isNumber())
                    .forEach(word ->
                            report.at(element, word, "is true or false in OpenAPI 3.0, beside the limit itself"));
        }
        if (element.kind() == Kind.SECURITY_SCHEME && element.text("type").equals("mutualTLS")) {
            report.at(element, "type", "mutualTLS is a word of OpenAPI 3.1, and this is 3.0");
        }
    }

    private static void checkNew(Element schema, Report report) {
        EXCLUSIVE.stream()
                .filter(word -> schema.get(word).isBoolean())
                .forEach(word -> report.at(schema, word, "is the limit itself since OpenAPI 3.1, and no flag"));
    }
}
