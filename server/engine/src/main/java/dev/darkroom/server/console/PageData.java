package dev.darkroom.server.console;

import dev.darkroom.server.api.TypedResponse;
import dev.darkroom.server.api.control.model.ListJournalParameters;
import dev.darkroom.server.api.control.model.NewFault;
import dev.darkroom.server.library.Pictures;
import dev.darkroom.server.library.format.Thumbnail;
import dev.darkroom.server.spi.CurrentRequest;
import dev.darkroom.server.world.WorldPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages show: the answers of the control API, by the names that they have there. Safe for use by several threads. */
final class PageData {

    private static final int CALLS_OF_A_PAGE = 50;

    private final Handles handles;
    private final CurrentRequest request;
    private final Pictures pictures;

    PageData(Handles handles, CurrentRequest request, Pictures pictures) {
        this.pictures = pictures;
        this.handles = handles;
        this.request = request;
    }

    /** @param olderThan of a page of the journal; null for its first */
    Map<String, Object> of(Page page, @Nullable Long olderThan) {
        return switch (page) {
            case OVERVIEW -> overview();
            case STORED -> Map.of("showcases", StoredView.of(handles.showcases(), this::thumbnail));
            case JOURNAL ->
                map(handles.journal()
                        .listJournal(ListJournalParameters.builder()
                                .limit(CALLS_OF_A_PAGE)
                                .olderThan(olderThan)
                                .build()));
            case FAULTS -> with(map(handles.faults().listFaults()), "providers", handles.providers());
            case DECISIONS -> decisions();
            case WEBHOOKS -> map(handles.webhooks().listDeliveries());
        };
    }

    private String thumbnail(UUID picture) {
        return pictures.find(picture)
                .filter(found -> Thumbnail.canBeMade(found.facts()))
                .map(found -> request.base().getRawPath() + "__darkroom/ui/pictures/" + picture)
                .orElse("");
    }

    private Map<String, Object> overview() {
        Map<String, Object> data = new HashMap<>(map(handles.worlds().listWorlds()));
        data.put("strict", map(handles.strictness().getStrictMode()));
        String path = request.base().getRawPath();
        data.put("server", WorldPath.root(path).replaceAll("/$", ""));
        return data;
    }

    /** Each outcome is a button for itself. */
    private Map<String, Object> decisions() {
        Map<String, Object> data = map(handles.decisions().listDecisions());
        for (Map<String, Object> decision : list(data, "decisions")) {
            List<Map<String, Object>> choices = ((List<?>) decision.get("outcomes"))
                    .stream()
                            .map(outcome -> Map.<String, Object>of("outcome", outcome))
                            .toList();
            list(decision, "pending").forEach(pending -> pending.put("choices", choices));
        }
        return data;
    }

    @SuppressWarnings("unchecked") // That is how Jackson makes lists of objects.
    private static List<Map<String, Object>> list(Map<String, Object> data, String name) {
        return (List<Map<String, Object>>) data.get(name);
    }

    private static Map<String, Object> with(Map<String, Object> data, String name, Object value) {
        Map<String, Object> more = new HashMap<>(data);
        more.put(name, value);
        return more;
    }

    private static Map<String, Object> map(TypedResponse<?> response) {
        return ModelJson.map(Objects.requireNonNull(response.body()));
    }

    /**
     * A fault that a form was filled in for, in which numbers stand as texts.
     *
     * @throws IllegalArgumentException if it is none as the document describes it; the message says why
     */
    NewFault fault(Map<String, String> fields) {
        Map<String, Object> complete = new HashMap<>(fields);
        for (String name : List.of("first_call", "probability")) {
            complete.putIfAbsent(
                    name, handles.document().property("NewFault", name).path("default"));
        }
        NewFault fault = ModelJson.MAPPER.convertValue(complete, NewFault.class);
        handles.document().check("NewFault", ModelJson.MAPPER.valueToTree(fault), "fault").stream()
                .findFirst()
                .ifPresent(violation -> {
                    throw new IllegalArgumentException(violation.message());
                });
        return fault;
    }
}
