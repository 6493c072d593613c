package dev.darkroom.specs.model.support;

import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Kind;
import dev.darkroom.specs.model.Version;
import java.util.stream.Stream;

/** Finds constructs that concern the document as a whole, or any place of it. */
final class DocumentConstructs {

    private DocumentConstructs() {}

    static Stream<Found> unknownVersion(Document document) {
        return document.version() == Version.UNKNOWN ? Stream.of(Found.at(document.root(), "openapi")) : Stream.empty();
    }

    static Stream<Found> unresolved(Document document) {
        return document.all()
                .filter(element -> element.has("$ref"))
                .filter(reference ->
                        !reference.isReference() || reference.resolve().isEmpty())
                .map(reference -> new Found(
                        reference.pointer("$ref"), "'" + reference.get("$ref").asText() + "'"));
    }

    static Stream<Found> dynamic(Document document) {
        return document.all(Kind.SCHEMA)
                .flatMap(schema -> Stream.of("$dynamicRef", "$recursiveRef")
                        .filter(schema::has)
                        .map(keyword -> Found.at(schema, keyword)));
    }

    static Stream<Found> impossible(Document document) {
        return document.all(Kind.SCHEMA)
                .filter(schema -> schema.value().isBoolean() && !schema.value().booleanValue())
                .filter(schema -> !schema.member().startsWith("unevaluated"))
                .map(Found::at);
    }

    static Stream<Found> noServer(Document document) {
        return document.servers().isEmpty() ? Stream.of(Found.at(document.root())) : Stream.empty();
    }

    static Stream<Found> noComponents(Document document) {
        return document.components("schemas").isEmpty() ? Stream.of(Found.at(document.root())) : Stream.empty();
    }

    /** Names on the wire and the title; every other text stands in comments only. */
    static Stream<Found> rawText(Document document) {
        Stream<Found> properties = document.all(Kind.SCHEMA)
                .filter(schema -> schema.member().equals("properties"))
                .filter(schema -> isRaw(schema.key()))
                .map(Found::at);
        Stream<Found> parameters = document.all(Kind.PARAMETER)
                .filter(parameter -> isRaw(parameter.text("name")))
                .map(parameter -> Found.at(parameter, "name"));
        Stream<Found> title = document.all(Kind.INFO)
                .filter(info -> info.text("title").contains("\\"))
                .map(info -> Found.at(info, "title"));
        return Stream.of(properties, parameters, title).flatMap(found -> found);
    }

    private static boolean isRaw(String text) {
        return text.chars().anyMatch(c -> c == '"' || c == '\\' || c < ' ');
    }
}
