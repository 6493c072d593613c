package dev.darkroom.server.spi;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people see of what a provider has stored. Safe for use by several threads. */
public interface Showcase {

    /**
     * One thing with its pictures.
     *
     * @param title what it is
     * @param facts what is known about it, in words
     * @param frames its pictures, or some of them
     */
    record Exhibit(String title, List<String> facts, List<Frame> frames) {}

    /**
     * A picture.
     *
     * @param picture its bytes; null when there are none
     * @param caption what it shows
     * @param boxes regions that are marked in it
     */
    record Frame(@Nullable UUID picture, String caption, List<Box> boxes) {}

    /**
     * A region, in fractions of width and height from the top left corner.
     *
     * @param kind {@code blur}, {@code requested} or {@code object}
     * @param label what it is
     */
    record Box(String kind, String label, double left, double top, double right, double bottom) {}

    /** What is shown, in a word or two. */
    String title();

    /** Some of it: the newest, where there is an order. */
    List<Exhibit> some(int limit);
}
