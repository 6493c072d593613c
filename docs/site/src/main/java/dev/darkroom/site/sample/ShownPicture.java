package dev.darkroom.site.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A picture beside an answer: its body, one that it has the address of, or a drawing with the regions that it names.
 *
 * @param file below the assets of the site
 * @param caption what it is
 * @param regions marked on it
 */
public record ShownPicture(String file, String caption, List<Region> regions) {

    private static final String DRAWING = "street.svg";

    /** Those of an answer. */
    static List<ShownPicture> of(Recording recording, JsonNode request, Path recordings, String provider, String body) {
        if (recording.isPicture()) {
            return List.of(new ShownPicture("answers/" + body, "The picture that was answered", List.of()));
        }
        List<ShownPicture> pictures = new ArrayList<>();
        addresses(recording).forEach((address, member) -> {
            String file = provider + "/" + file(address);
            if (Files.exists(recordings.resolve(file))) {
                pictures.add(new ShownPicture("answers/" + file, member, List.of()));
            }
        });
        List<Region> regions = recording.isJson() ? Region.of(recording.json()) : List.of();
        String caption = "The regions of the answer, on a drawing";
        if (regions.isEmpty()) {
            regions = Region.of(request);
            caption = "The regions of the request, on a drawing";
        }
        if (!regions.isEmpty()) {
            pictures.add(new ShownPicture(DRAWING, caption, regions));
        }
        return pictures;
    }

    /** The addresses of stored pictures that an answer has, each with the first member that names it. */
    static Map<String, String> addresses(Recording recording) {
        Map<String, String> found = new LinkedHashMap<>();
        if (recording.isJson()) {
            collect(recording.json(), "", found);
        }
        return found;
    }

    private static void collect(JsonNode node, String member, Map<String, String> found) {
        if (node.isTextual() && node.asText().matches(".*/pictures/[^?]+")) {
            found.putIfAbsent(node.asText(), member);
        }
        node.properties()
                .forEach(entry -> collect(
                        entry.getValue(), member.isEmpty() ? entry.getKey() : member + "." + entry.getKey(), found));
        if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                collect(node.get(at), member + "[" + at + "]", found);
            }
        }
    }

    /** Where the bytes of an address are kept, below the recordings of its provider. */
    static String file(String address) {
        return "pictures/" + address.replaceFirst(".*/pictures/", "").replace('/', '-');
    }
}
