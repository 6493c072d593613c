package dev.darkroom.specs.lint.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An operation with what it takes from its path item.
 *
 * @param place where the operation stands
 */
public record Operation(Place place) {

    /** The HTTP method in lower case. */
    public String method() {
        return place.member();
    }

    /** The path template, or the runtime expression of a callback. */
    public String path() {
        return pathItem().key();
    }

    /** The path item the operation stands in. */
    public Place pathItem() {
        return place.ancestors().findFirst().orElseThrow();
    }

    /** Whether the provider calls this operation at the client, instead of the other way round. */
    public boolean isCallback() {
        return place.isInside(Kind.CALLBACK);
    }

    /** The operationId; empty when there is none. */
    public String id() {
        return place.text("operationId");
    }

    /** The parameters after following references; those of the operation replace those of the path item. */
    public List<Place> parameters() {
        List<Place> own = resolved(place);
        List<Place> all = new ArrayList<>(resolved(pathItem()));
        all.removeIf(outer -> own.stream().anyMatch(inner -> isSame(inner, outer)));
        all.addAll(own);
        return all;
    }

    /** The parameter of that name in that place ({@code path}, {@code query}, {@code header}, {@code cookie}). */
    public Optional<Place> parameter(String in, String name) {
        return parameters().stream()
                .filter(parameter -> parameter.text("in").equals(in)
                        && parameter.text("name").equals(name))
                .findFirst();
    }

    /** The request body after following references. */
    public Optional<Place> requestBody() {
        return place.child("requestBody").flatMap(Place::resolve);
    }

    /** The response of a status code ({@code 200}, {@code 4XX}, {@code default}) after following references. */
    public Optional<Place> response(String status) {
        return place.child("responses")
                .flatMap(responses -> responses.child(status))
                .flatMap(Place::resolve);
    }

    /** All responses, by status code, references not followed. */
    public List<Place> responses() {
        return place.child("responses").map(Place::children).orElse(List.of());
    }

    private static List<Place> resolved(Place holder) {
        return holder.children("parameters").stream()
                .flatMap(parameter -> parameter.resolve().stream())
                .toList();
    }

    private static boolean isSame(Place one, Place other) {
        return one.text("name").equals(other.text("name")) && one.text("in").equals(other.text("in"));
    }
}
