package dev.darkroom.specs.lint.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.specs.lint.jsonpath.JsonPath;
import dev.darkroom.specs.lint.jsonpath.JsonPathException;
import dev.darkroom.specs.lint.spec.SpecFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An overlay as it was read from a file. Immutable. */
public final class Overlay {

    private static final JsonPointer ACTIONS = JsonPointer.compile("/actions");
    private static final Set<String> MEMBERS = Set.of("target", "description", "update", "remove", "copy");

    private final SpecFile file;
    private final List<Action> actions;

    private Overlay(SpecFile file, List<Action> actions) {
        this.file = file;
        this.actions = List.copyOf(actions);
    }

    /**
     * Reads an overlay.
     *
     * @throws OverlayException when the file is none
     */
    public static Overlay of(SpecFile file) throws OverlayException {
        if (!file.problems().isEmpty()) {
            throw new OverlayException(
                    file,
                    file.problems().get(0).pointer(),
                    file.problems().get(0).message());
        }
        JsonNode root = file.document().value();
        String version = root.path("overlay").asText();
        if (!version.matches("1\\.[01]\\.\\d+")) {
            throw new OverlayException(
                    file,
                    JsonPointer.compile("/overlay"),
                    version.isEmpty() ? "is no overlay, as it does not name a version" : "is not 1.0 or 1.1");
        }
        for (String member : List.of("title", "version")) {
            if (!root.path("info").path(member).isTextual()) {
                throw new OverlayException(file, JsonPointer.compile("/info"), "needs " + member + ", a text");
            }
        }
        JsonNode list = root.path("actions");
        if (!list.isArray() || list.isEmpty()) {
            throw new OverlayException(file, ACTIONS, "needs at least one action");
        }
        List<Action> actions = new ArrayList<>();
        for (int at = 0; at < list.size(); at++) {
            actions.add(action(file, ACTIONS.appendIndex(at), list.get(at)));
        }
        return new Overlay(file, actions);
    }

    private static Action action(SpecFile file, JsonPointer place, JsonNode action) throws OverlayException {
        for (var member : action.properties()) {
            if (!MEMBERS.contains(member.getKey()) && !member.getKey().startsWith("x-")) {
                throw new OverlayException(file, place.appendProperty(member.getKey()), "is no member of an action");
            }
        }
        JsonPath target = path(file, place, action, "target");
        if (target == null) {
            throw new OverlayException(file, place, "needs target, a query after RFC 9535");
        }
        JsonNode remove = action.path("remove");
        if (!remove.isMissingNode() && !remove.isBoolean()) {
            throw new OverlayException(file, place.appendProperty("remove"), "is not true or false");
        }
        JsonPath copy = path(file, place, action, "copy");
        JsonNode update = action.get("update");
        if (copy != null && update != null) {
            throw new OverlayException(file, place, "has update and copy, of which one would be ignored");
        }
        return new Action(file, place, target, remove.asBoolean(), update, copy);
    }

    private static @Nullable JsonPath path(SpecFile file, JsonPointer place, JsonNode action, String member)
            throws OverlayException {
        if (!action.has(member)) {
            return null;
        }
        try {
            return JsonPath.of(action.get(member).asText());
        } catch (JsonPathException e) {
            throw new OverlayException(
                    file, place.appendProperty(member), "is no query after RFC 9535: " + e.getMessage());
        }
    }

    /**
     * Changes a document, action by action.
     *
     * @return a line for each action that changed nothing
     * @throws OverlayException when an action does not fit the document, which may be changed in parts then
     */
    public List<String> apply(ObjectNode document) throws OverlayException {
        List<String> idle = new ArrayList<>();
        for (Action action : actions) {
            if (!action.remove() && action.update() == null && action.copy() == null) {
                idle.add(OverlayException.line(file, action.pointer(), "has neither update, copy nor remove"));
            } else if (action.apply(document) == 0) {
                idle.add(OverlayException.line(
                        file, action.pointer().appendProperty("target"), "finds nothing in the document"));
            }
        }
        return idle;
    }
}
