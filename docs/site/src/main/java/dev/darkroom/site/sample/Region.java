package dev.darkroom.site.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A part of a picture that a message names by its corners, {@code "rect": [left, top, right, bottom]} in shares of width and height, on
 * a canvas of 400 by 300.
 *
 * @param x where it begins
 * @param y where it begins
 * @param width its width
 * @param height its height
 * @param label what it is, in the message's word
 * @param labelX where the label begins, or ends
 * @param labelY where the label stands
 * @param anchor which of the two, in the word of SVG
 */
public record Region(
        String x, String y, String width, String height, String label, String labelX, String labelY, String anchor) {

    private static final int CANVAS_WIDTH = 400;
    private static final int CANVAS_HEIGHT = 300;

    /** Those of a message, each once, in its order. */
    static List<Region> of(JsonNode message) {
        List<Region> regions = new ArrayList<>();
        for (JsonNode named : message.findParents("rect")) {
            JsonNode rect = named.get("rect");
            if (rect.size() == 4) {
                Region region =
                        of(rect, named.path("type").asText(named.path("value").asText()));
                if (!regions.contains(region)) {
                    regions.add(region);
                }
            }
        }
        return regions;
    }

    private static Region of(JsonNode rect, String label) {
        double left = rect.get(0).asDouble() * CANVAS_WIDTH;
        double top = rect.get(1).asDouble() * CANVAS_HEIGHT;
        double right = rect.get(2).asDouble() * CANVAS_WIDTH;
        boolean isAtTheRight = left > CANVAS_WIDTH / 2.0;
        return new Region(
                number(left),
                number(top),
                number(right - left),
                number(rect.get(3).asDouble() * CANVAS_HEIGHT - top),
                label,
                number(isAtTheRight ? right : left),
                number(top - 3),
                isAtTheRight ? "end" : "start");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
