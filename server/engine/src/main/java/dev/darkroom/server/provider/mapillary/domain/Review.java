package dev.darkroom.server.provider.mapillary.domain;

import java.time.Instant;
import java.util.List;

/**
 * A user's version of what one detector found.
 *
 * @param at when it was made, which also names it
 * @param user who made it
 * @param detector whose findings it is about
 * @param objects what there is in the user's eyes
 */
public record Review(Instant at, String user, String detector, List<Classified> objects) {

    /**
     * One object of a version.
     *
     * @param area where it is
     * @param type what it is, in the detector's words
     * @param isUserDefined whether the user added it
     */
    public record Classified(Rectangle area, String type, boolean isUserDefined) {}
}
