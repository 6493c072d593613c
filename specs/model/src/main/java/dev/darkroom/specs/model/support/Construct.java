package dev.darkroom.specs.model.support;

import dev.darkroom.specs.model.Document;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The table: constructs of OpenAPI that a generator finds hard, and whether ours can do them. What is not in here is
 * generated like anything else. A feature that is built turns its row to SUPPORTED; the row stays, because tests
 * use it to find documents that have the construct.
 */
public enum Construct {
    UNKNOWN_VERSION(Status.REFUSED, "is no OpenAPI of version 3.0, 3.1 or 3.2", DocumentConstructs::unknownVersion),
    UNRESOLVED_REFERENCE(
            Status.REFUSED, "leads to nothing of the needed kind in this file", DocumentConstructs::unresolved),
    DYNAMIC_REFERENCE(
            Status.REFUSED, "is resolved by whoever refers, which no Java type is", DocumentConstructs::dynamic),
    IMPOSSIBLE_SCHEMA(Status.REFUSED, "no value follows the schema false", DocumentConstructs::impossible),
    NO_SERVER(Status.SUPPORTED, "a client needs a host to begin with", DocumentConstructs::noServer),
    NO_COMPONENTS(Status.SUPPORTED, "a document without named schemas", DocumentConstructs::noComponents),
    JAVA_TEXT(Status.SUPPORTED, "a quote or backslash ends up in a Java text", DocumentConstructs::rawText),

    NO_OPERATION_ID(Status.SUPPORTED, "a method needs a name: operationId", OperationConstructs::noId),
    TAG_COUNT(Status.SUPPORTED, "a method stands in one interface: exactly one tag", OperationConstructs::tagCount),
    UNDECLARED_TAG(Status.SUPPORTED, "the tag is not declared", OperationConstructs::undeclaredTag),
    RARE_METHOD(
            Status.REFUSED,
            "only GET, PUT, POST, DELETE, PATCH, HEAD and OPTIONS are methods",
            OperationConstructs::rareMethod),
    STATUS_RANGE(Status.SUPPORTED, "a success needs a status code of its own", OperationConstructs::statusRange),
    SUCCESS_BODIES(
            Status.SUPPORTED,
            "successes of one operation have bodies of different types",
            OperationConstructs::successes),
    ERROR_BODY(Status.SUPPORTED, "the body of an error is an object", OperationConstructs::errorBody),
    TOO_MANY_PARAMETERS(Status.REFUSED, "Java methods have at most 255 parameters", OperationConstructs::tooMany),
    PARAMETER_CONTENT(Status.SUPPORTED, "a parameter with a content", OperationConstructs::parameterContent),
    PARAMETER_MEDIA_TYPE(
            Status.REFUSED,
            "a parameter of this type in a media type that is not JSON",
            OperationConstructs::parameterMediaType),
    PARAMETER_SCHEMA(Status.REFUSED, "a parameter without a schema", OperationConstructs::parameterSchema),
    COOKIE_PARAMETER(Status.SUPPORTED, "a parameter in a cookie", OperationConstructs::cookie),
    PARAMETER_STYLE(
            Status.REFUSED, "OpenAPI writes no value of this type in this style here", ParameterStyles::undefined),

    CONTENT_SCHEMA(Status.SUPPORTED, "a body of which only the media type is known", BodyConstructs::noSchema),
    MEDIA_TYPE_PARAMETER(Status.SUPPORTED, "a media type with a parameter", BodyConstructs::parameterized),
    SAME_BODY_TYPE(Status.SUPPORTED, "two request bodies of one Java type", BodyConstructs::sameType),
    OBJECT_AS_BYTES(
            Status.SUPPORTED, "an object in a body that is neither JSON nor form", BodyConstructs::objectAsBytes),

    ANY_OF(Status.SUPPORTED, "a union whose variants may hold at once", SchemaConstructs::anyOf),
    SEVERAL_TYPES(Status.SUPPORTED, "a value of several types", SchemaConstructs::severalTypes),
    OBJECTS_WITHOUT_DISCRIMINATOR(
            Status.SUPPORTED, "a union of objects needs a discriminator", SchemaConstructs::undiscriminated),
    UNION_VARIANT(
            Status.SUPPORTED,
            "a variant of a union is an object, or the only one of its JSON type",
            SchemaConstructs::variant),
    COMPOSED_UNION(Status.SUPPORTED, "a union with members of its own", SchemaConstructs::composedUnion),
    DISCRIMINATED_PARENT(Status.SUPPORTED, "a discriminator that is not in a union", SchemaConstructs::parent),
    RECURSIVE_LIST(Status.SUPPORTED, "a list or map of itself has no Java type", SchemaConstructs::recursive),
    ENUM_VALUES(Status.SUPPORTED, "an enum of anything but texts", SchemaConstructs::enumValues),
    DIRECTED_REQUIRED(Status.SUPPORTED, "required, but not in both directions", SchemaConstructs::directed),
    EMPTY_OBJECT(Status.SUPPORTED, "an object that never has a member", SchemaConstructs::emptyObject),
    TUPLE(Status.SUPPORTED, "a list whose items differ by position", SchemaConstructs::tuple),

    SAME_NAME(Status.SUPPORTED, "becomes the same Java name as another", Names::same),
    TAKEN_NAME(Status.SUPPORTED, "becomes a Java name that generated code has already", Names::taken),

    SECURITY_SCHEME(Status.REFUSED, "no credential of a request", SecurityConstructs::unusual),
    SECURITY_SCHEME_NAME(Status.SUPPORTED, "no Java name", SecurityConstructs::names);

    /** Whether code is generated for a construct. */
    private enum Status {
        SUPPORTED,
        REFUSED
    }

    private final Status status;
    private final String reason;
    private final Function<Document, Stream<Found>> finder;

    Construct(Status status, String reason, Function<Document, Stream<Found>> finder) {
        this.status = status;
        this.reason = reason;
        this.finder = finder;
    }

    /** The kebab-case name that stands in findings. */
    public String rule() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether code is generated for it that is right on the wire. */
    public boolean isSupported() {
        return status == Status.SUPPORTED;
    }

    /** Every occurrence in a document, in its order; whether it is refused is another question. */
    public Stream<Refusal> in(Document document) {
        return finder.apply(document)
                .map(found -> new Refusal(
                        found.pointer(), rule(), found.what().isEmpty() ? reason : found.what() + ": " + reason));
    }
}
