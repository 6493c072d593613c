package dev.darkroom.specs.lint.diff;

import dev.darkroom.specs.model.Direction;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Header;
import dev.darkroom.specs.model.MediaType;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.RequestBody;
import dev.darkroom.specs.model.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares what an operation takes and answers. */
final class BodyDiff {

    private final Changes changes;
    private final SchemaDiff schemas;

    BodyDiff(Changes changes, SchemaDiff schemas) {
        this.changes = changes;
        this.schemas = schemas;
    }

    void compareRequests(Operation before, Operation after) {
        Optional<RequestBody> was = before.requestBody();
        Optional<RequestBody> is = after.requestBody();
        if (was.isEmpty() || is.isEmpty()) {
            was.ifPresent(body -> changes.breaking(ChangeKind.REQUEST_BODY, body, "", "no body is taken any more"));
            is.ifPresent(
                    body -> changes.add(ChangeKind.REQUEST_BODY, body.isRequired(), body, "", "a body is taken now"));
            return;
        }
        RequestBody newer = is.get();
        if (was.get().isRequired() != newer.isRequired()) {
            String message = newer.isRequired() ? "must be there now" : "may be absent now";
            changes.add(ChangeKind.REQUEST_BODY, newer.isRequired(), newer, "required", message);
        }
        new LimitDiff(changes).compare("x-max-bytes", was.get().maxBytes(), newer.maxBytes(), newer, Direction.REQUEST);
        compareContents(was.get().contents(), newer.contents(), Direction.REQUEST);
    }

    void compareResponses(Operation before, Operation after) {
        Pairs<Response> pairs = Pairs.of(byStatus(before), byStatus(after));
        pairs.removed()
                .forEach((status, response) -> changes.breaking(
                        ChangeKind.RESPONSE_REMOVED, place(response, before), "", status + " is gone"));
        pairs.added()
                .forEach((status, response) ->
                        changes.compatible(ChangeKind.RESPONSE_ADDED, place(response, after), "", status + " is new"));
        pairs.both().forEach(pair -> {
            compareHeaders(pair.before(), pair.after());
            compareContents(pair.before().contents(), pair.after().contents(), Direction.RESPONSE);
        });
    }

    /** A response that several operations share is missed at one of them. */
    private static Element place(Response response, Operation operation) {
        return response.isComponent() ? operation : response;
    }

    private static Map<String, Response> byStatus(Operation operation) {
        Map<String, Response> responses = new LinkedHashMap<>();
        operation.responses().forEach((status, response) -> responses.put(status.text(), response));
        return responses;
    }

    private void compareHeaders(Response before, Response after) {
        Pairs<Header> pairs = Pairs.of(headers(before), headers(after));
        pairs.removed()
                .forEach((name, header) -> changes.breaking(ChangeKind.HEADER_REMOVED, header, "", name + " is gone"));
        pairs.added()
                .forEach((name, header) -> changes.compatible(ChangeKind.HEADER_ADDED, header, "", name + " is new"));
        pairs.both().forEach(pair -> {
            if (pair.before().isRequired() != pair.after().isRequired()) {
                boolean required = pair.after().isRequired();
                String message = pair.is() + (required ? " must be there now" : " may be absent now");
                changes.add(ChangeKind.REQUIRED, !required, pair.after(), "required", message);
            }
            schemas.compare(pair.before().schema(), pair.after().schema(), Direction.RESPONSE);
        });
    }

    /** Names of headers are the same in upper and in lower case. */
    private static Map<String, Header> headers(Response response) {
        Map<String, Header> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(response.headers());
        return headers;
    }

    private void compareContents(Map<String, MediaType> before, Map<String, MediaType> after, Direction direction) {
        Pairs<MediaType> pairs = Pairs.of(before, after);
        pairs.removed()
                .forEach((name, type) -> changes.breaking(ChangeKind.MEDIA_TYPE_REMOVED, type, "", name + " is gone"));
        pairs.added()
                .forEach((name, type) -> changes.compatible(ChangeKind.MEDIA_TYPE_ADDED, type, "", name + " is new"));
        pairs.both()
                .forEach(pair ->
                        schemas.compare(pair.before().schema(), pair.after().schema(), direction));
    }
}
