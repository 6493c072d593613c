package dev.darkroom.specs.lint.rule.extension;

import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;
import dev.darkroom.specs.model.MediaType;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** The x- keys there are, and where each may stand. Any other is a finding. */
enum Extension {
    DIALECT("x-dialect", "the document", on(Kind.DOCUMENT)),
    CONTROL("x-control", "the document", on(Kind.DOCUMENT)),
    CLIENT_SCOPES("x-client-scopes", "the document", on(Kind.DOCUMENT)),
    DOCUMENTS("x-documents", "the info object", on(Kind.INFO)),
    SOURCE(
            "x-source",
            "operations, parameters, headers, schemas and properties",
            on(Kind.OPERATION, Kind.PARAMETER, Kind.HEADER, Kind.SCHEMA)),
    RETRY("x-retry", "operations", on(Kind.OPERATION)),
    PAGING("x-paging", "operations", on(Kind.OPERATION)),
    WAITING("x-waiting", "operations", on(Kind.OPERATION)),
    SCOPES("x-scopes", "operations", on(Kind.OPERATION)),
    FIDELITY("x-fidelity", "operations", on(Kind.OPERATION)),
    REFERENCE_ONLY("x-reference-only", "operations", on(Kind.OPERATION)),
    ENUM("x-enum", "schemas with an enum", on(Kind.SCHEMA).and(schema -> schema.has("enum"))),
    RANGE(
            "x-range",
            "schemas of texts",
            on(Kind.SCHEMA).and(schema -> schema.text("type").equals("string"))),
    UNBOUNDED("x-unbounded", "schemas", on(Kind.SCHEMA)),
    MAX_BYTES(
            "x-max-bytes",
            "request bodies, and schemas of bytes, of URIs and of JSON members",
            on(Kind.REQUEST_BODY).or(on(Kind.SCHEMA).and(Extension::holdsBytes))),
    LIFETIME(
            "x-lifetime",
            "properties",
            on(Kind.SCHEMA).and(schema -> schema.member().equals("properties"))),
    ANY_CONTENT_TYPE("x-any-content-type", "request bodies", on(Kind.REQUEST_BODY)),
    BRACKET_PARTS(
            "x-bracket-parts", "multipart request bodies", on(Kind.REQUEST_BODY).and(Extension::isMultipart)),
    ALIASES(
            "x-aliases",
            "properties",
            on(Kind.SCHEMA).and(schema -> schema.member().equals("properties")));

    private final String key;
    private final String where;
    private final Predicate<Element> fits;

    Extension(String key, String where, Predicate<Element> fits) {
        this.key = key;
        this.where = where;
        this.fits = fits;
    }

    /** The extension of that key. */
    static Optional<Extension> of(String key) {
        return Arrays.stream(values())
                .filter(extension -> extension.key.equals(key))
                .findFirst();
    }

    /** The key as it stands in a specification. */
    String key() {
        return key;
    }

    /** Where it may stand, in words. */
    String where() {
        return where;
    }

    /** Whether it may stand on that object. */
    boolean fits(Element place) {
        return fits.test(place);
    }

    private static Predicate<Element> on(Kind... kinds) {
        return place -> Arrays.asList(kinds).contains(place.kind());
    }

    private static boolean holdsBytes(Element schema) {
        String type = schema.text("type");
        return type.isEmpty() || type.equals("string") || type.equals("object");
    }

    private static boolean isMultipart(Element body) {
        return body.children("content").stream().anyMatch(media -> MediaType.isMultipart(media.key()));
    }
}
