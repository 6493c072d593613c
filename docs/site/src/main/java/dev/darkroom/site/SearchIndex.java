package dev.darkroom.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/** Writes what a search looks through, as a script: a page from a disk may load scripts and nothing else. */
final class SearchIndex {

    private static final int MAX_TEXT_CHARACTERS = 300;

    private SearchIndex() {}

    private record Entry(String title, String kind, String href, String text) {}

    static String script(List<Page> pages) {
        List<Entry> entries = new ArrayList<>();
        for (Page page : pages) {
            entries.add(new Entry(page.title(), page.section().title(), page.path(), page.summary()));
            page.places()
                    .forEach(place -> entries.add(new Entry(
                            place.title(),
                            page.section().title() + ", " + place.kind(),
                            place.href(),
                            cut(place.text()))));
        }
        try {
            // A script in a page of its own; the sign < is escaped all the same, so that it could stand in one.
            return "window.darkroomPlaces = "
                    + new JsonMapper().writeValueAsString(entries).replace("<", "\\u003c") + ";\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cut(String text) {
        return text.length() <= MAX_TEXT_CHARACTERS ? text : text.substring(0, MAX_TEXT_CHARACTERS);
    }
}
