package dev.darkroom.specs.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.model.extension.Fidelity;
import dev.darkroom.specs.model.extension.Paging;
import dev.darkroom.specs.model.extension.Retry;
import dev.darkroom.specs.model.extension.Scopes;
import dev.darkroom.specs.model.extension.Source;
import dev.darkroom.specs.model.extension.Waiting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An operation with what it takes from its path item and its document. */
public final class Operation extends Element {

    private final String path;

    Operation(Position position, JsonNode value) {
        this(position, value, position.parent() == null ? "" : position.parent().key());
    }

    private Operation(Position position, JsonNode value, String path) {
        super(position, value);
        this.path = path;
    }

    /** The same operation at another path: path items may be shared. */
    Operation at(String other) {
        return other.equals(path) ? this : new Operation(position(), value(), other);
    }

    /** The {@code operationId}; of an operation without one, method and path: {@code get /a/{id}} is {@code get_a_id}. */
    public String id() {
        return hasId() ? text("operationId") : (member() + "_" + path).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }

    /** Whether the document gives it an id. */
    public boolean hasId() {
        return !text("operationId").isBlank();
    }

    /** The HTTP method in upper case. */
    public String method() {
        return member().toUpperCase(Locale.ROOT);
    }

    /** The whole path template, or the runtime expression of a callback. */
    public String path() {
        return path;
    }

    /** The path item the operation stands in. */
    public PathItem pathItem() {
        return ancestors()
                .filter(PathItem.class::isInstance)
                .map(PathItem.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Whether the provider calls this operation at the client, instead of the other way round. */
    public boolean isCallback() {
        return isInside(Kind.CALLBACK) || pathItem().member().equals("webhooks");
    }

    /** The names of its tags, in the order of the document; {@link Tag#DEFAULT} when it has none. */
    public List<String> tags() {
        List<String> tags = new ArrayList<>();
        get("tags").forEach(tag -> tags.add(tag.asText()));
        return tags.isEmpty() ? List.of(Tag.DEFAULT) : tags;
    }

    /** One line about it; empty when there is none. */
    public String summary() {
        return text("summary");
    }

    /** The parameters, references followed, those of the path item first; an operation's own replaces its like. */
    public List<Parameter> parameters() {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        Stream.concat(pathItem().children("parameters").stream(), children("parameters").stream())
                .flatMap(reference -> reference.resolve().stream())
                .map(Parameter.class::cast)
                .forEach(parameter -> parameters.put(parameter.in() + ":" + parameter.name(), parameter));
        return List.copyOf(parameters.values());
    }

    /**
     * The parameters under a key of their own: the name, with the place in front ({@code header:id}) where several places
     * have a parameter of that name. Headers that HTTP itself gives a meaning are none, as OpenAPI has it.
     */
    public Map<String, Parameter> parametersByKey() {
        Map<String, Parameter> byKey = new LinkedHashMap<>();
        List<Parameter> all =
                parameters().stream().filter(parameter -> !parameter.isOfHttp()).toList();
        for (Parameter parameter : all) {
            boolean isAlone = all.stream()
                    .noneMatch(other -> other != parameter && other.name().equals(parameter.name()));
            byKey.put(isAlone ? parameter.name() : parameter.in().text() + ":" + parameter.name(), parameter);
        }
        return byKey;
    }

    /** The parameter of that name in that place. */
    public Optional<Parameter> parameter(ParameterLocation in, String name) {
        return parameters().stream()
                .filter(parameter -> parameter.in() == in && parameter.name().equals(name))
                .findFirst();
    }

    /** The request body, references followed. */
    public Optional<RequestBody> requestBody() {
        return child("requestBody").flatMap(Element::resolve).map(RequestBody.class::cast);
    }

    /** The responses by status, references followed, in the order of the document. */
    public Map<Status, Response> responses() {
        Map<Status, Response> responses = new LinkedHashMap<>();
        child("responses")
                .ifPresent(map -> map.children()
                        .forEach(response -> response.resolve()
                                .ifPresent(
                                        resolved -> responses.put(new Status(response.key()), (Response) resolved))));
        return responses;
    }

    /** The response of a status, such as {@code 200}, {@code 4XX} or {@code default}. */
    public Optional<Response> response(String status) {
        return Optional.ofNullable(responses().get(new Status(status)));
    }

    /** The requests that the provider may send later, by name; each holds path items by runtime expression. */
    public Map<String, Callback> callbacks() {
        return resolved("callbacks", Callback.class);
    }

    /**
     * The sets of proofs any one of which suffices, its own or the document's. An empty set stands for no proof at all; a
     * document that says nothing asks for none.
     */
    public List<SecurityRequirement> security() {
        List<SecurityRequirement> security = get("security").isArray()
                ? SecurityRequirement.of(get("security"))
                : document().security();
        return security.isEmpty() ? List.of(SecurityRequirement.NONE) : security;
    }

    /** What sending the request twice does ({@code x-retry}), if it is said. */
    public Optional<Retry> retry() {
        return Retry.of(text("x-retry"));
    }

    /** How its list is cut into pages ({@code x-paging}). */
    public Optional<Paging> paging() {
        return Paging.of(get("x-paging"));
    }

    /** What its pages are pages of: an entry of the list that {@code items} of {@code x-paging} points to. */
    public Optional<Schema> pagedItem() {
        return paging().flatMap(paging -> responses().entrySet().stream()
                .filter(response -> response.getKey().isSuccess())
                .flatMap(response -> response.getValue().contents().values().stream())
                .filter(content -> MediaType.isJson(content.name()))
                .flatMap(content -> content.schema().stream())
                .flatMap(schema -> SchemaPointer.follow(schema, paging.items().toString()).stream())
                .flatMap(list -> Composition.withVariants(list).items().stream())
                .findFirst());
    }

    /** How a job that it tells of is waited for ({@code x-waiting}). */
    public Optional<Waiting> waiting() {
        return Waiting.of(get("x-waiting"));
    }

    /** The scopes that a token needs ({@code x-scopes}). */
    public Scopes scopes() {
        return Scopes.of(get("x-scopes"));
    }

    /** Where this comes from ({@code x-source}). */
    public Optional<Source> source() {
        return Source.of(get("x-source"));
    }

    /** What the reference server does ({@code x-fidelity}). */
    public Optional<Fidelity> fidelity() {
        return Fidelity.of(get("x-fidelity"));
    }

    /**
     * Whether only the reference server has this operation ({@code x-reference-only}), as where a provider hands out
     * addresses of another host. It is an operation of the server's interface and no method of a client.
     */
    public boolean isReferenceOnly() {
        return flag("x-reference-only");
    }
}
