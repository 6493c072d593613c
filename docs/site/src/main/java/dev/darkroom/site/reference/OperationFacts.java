package dev.darkroom.site.reference;

import dev.darkroom.site.prose.Markdown;
import dev.darkroom.specs.model.Header;
import dev.darkroom.specs.model.Link;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.Parameter;
import dev.darkroom.specs.model.ParameterLocation;
import dev.darkroom.specs.model.RequestBody;
import dev.darkroom.specs.model.Response;
import dev.darkroom.specs.model.SecurityRequirement;
import dev.darkroom.specs.model.Status;
import dev.darkroom.specs.model.extension.CursorPaging;
import dev.darkroom.specs.model.extension.PagePaging;
import dev.darkroom.specs.model.extension.Paging;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the page of an operation says, read from the document. */
final class OperationFacts {

    private final Reference reference;
    private final Operation operation;
    private final Markdown markdown;
    private final SchemaText text = new SchemaText("../models.html");

    OperationFacts(Reference reference, Operation operation) {
        this.reference = reference;
        this.operation = operation;
        this.markdown = reference.descriptions("../");
    }

    /** Parameters of one place, under its name. */
    record Place(String title, List<Field> fields) {}

    /** A response. */
    record Answer(String id, String status, String description, List<Content> contents, List<Field> headers) {}

    /** What can be called next. */
    record Next(String operation, String href, String description) {}

    /** A request that the provider sends. */
    record Call(String summary, String method, String address, String description, List<Content> contents) {}

    List<Place> parameters() {
        List<Place> places = new ArrayList<>();
        for (ParameterLocation in : ParameterLocation.values()) {
            Map<String, Parameter> found = new LinkedHashMap<>();
            operation.parameters().stream()
                    .filter(parameter -> parameter.in() == in)
                    .forEach(parameter -> found.put(parameter.name(), parameter));
            if (!found.isEmpty()) {
                places.add(new Place("In the " + in.text(), Field.values(found, in.text() + "-", text, markdown)));
            }
        }
        return places;
    }

    List<Content> body() {
        return operation
                .requestBody()
                .map(body -> Content.withMembers(body.contents(), text, markdown))
                .orElse(List.of());
    }

    /** What is said of the body as a whole, as HTML. */
    String bodyDescription() {
        return operation
                .requestBody()
                .map(body -> markdown.html(body.description()) + size(body))
                .orElse("");
    }

    private static String size(RequestBody body) {
        return body.maxBytes() == null ? "" : "<p>At most " + body.maxBytes() + " bytes.</p>";
    }

    List<Answer> responses() {
        List<Answer> answers = new ArrayList<>();
        operation.responses().forEach((status, response) -> answers.add(answer(status, response)));
        return answers;
    }

    private Answer answer(Status status, Response response) {
        Map<String, Header> headers = response.headers();
        return new Answer(
                "response-" + status.text(),
                status.isDefault() ? "any other" : status.text(),
                markdown.html(response.description()),
                Content.of(response.contents(), text),
                Field.values(headers, "response-" + status.text() + "-", text, markdown));
    }

    List<Next> next() {
        List<Next> next = new ArrayList<>();
        for (Response response : operation.responses().values()) {
            for (Link link : response.links().values()) {
                reference
                        .document()
                        .operation(link.operationId())
                        .ifPresent(target -> next.add(
                                new Next(target.id(), target.id() + ".html", markdown.inline(link.description()))));
            }
        }
        return next;
    }

    List<Call> callbacks() {
        return operation.callbacks().values().stream()
                .flatMap(callback -> callback.pathItems().stream())
                .flatMap(item -> item.operations().stream())
                .map(call -> new Call(
                        call.summary(),
                        call.method(),
                        call.pathItem().key(),
                        markdown.html(call.description()),
                        call.requestBody()
                                .map(body -> Content.of(body.contents(), text))
                                .orElse(List.of())))
                .toList();
    }

    /** What a caller must show, in plain text. */
    String security() {
        return operation.security().stream().map(this::proofs).collect(Collectors.joining(", or "));
    }

    private String proofs(SecurityRequirement requirement) {
        if (requirement.scopes().isEmpty()) {
            return "none";
        }
        return requirement.scopes().keySet().stream().map(this::proof).collect(Collectors.joining(" and "));
    }

    private String proof(String scheme) {
        return Optional.ofNullable(reference.document().securitySchemes().get(scheme))
                .map(found -> switch (found.type()) {
                    case API_KEY -> found.in().text() + " " + found.parameter();
                    case BASIC -> "name and password in Authorization";
                    case BEARER -> "a bearer token in Authorization";
                    case OTHER_HTTP -> found.scheme() + " in Authorization";
                    case MUTUAL_TLS -> "a certificate";
                    case UNKNOWN -> scheme;
                })
                .orElse(scheme);
    }

    /** The scopes with the conditions under which they are needed, in plain text; empty when there are none. */
    String scopes() {
        return operation.scopes().byCondition().entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue())
                        + (entry.getKey().equals("always") ? "" : " (" + entry.getKey() + ")"))
                .collect(Collectors.joining("; "));
    }

    /** What repeating does, in plain text. */
    String retry() {
        return operation
                .retry()
                .map(retry -> switch (retry) {
                    case SAFE -> "may be repeated, it only reads";
                    case IDEMPOTENT -> "may be repeated, twice is the same as once";
                    case NEVER -> "must not be repeated blindly, it may happen twice";
                })
                .orElse("");
    }

    /** How its list is cut, in plain text; empty when it is not. */
    String paging() {
        return operation.paging().map(OperationFacts::paging).orElse("");
    }

    private static String paging(Paging paging) {
        String most =
                paging.maximum().isPresent() ? ", at most " + paging.maximum().getAsInt() : "";
        if (paging instanceof CursorPaging cursor) {
            return "by cursor: " + cursor.limit() + " entries" + most + ", after or before a known one";
        }
        return paging instanceof PagePaging pages ? "by number: " + pages.page() + " and " + pages.size() + most : "";
    }

    /** Where it comes from, in Markdown. */
    String source() {
        return operation
                .source()
                .map(source -> Field.sourceLine(source, reference.document()))
                .orElse("");
    }
}
