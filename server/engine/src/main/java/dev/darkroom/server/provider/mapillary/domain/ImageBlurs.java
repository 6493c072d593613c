package dev.darkroom.server.provider.mapillary.domain;

import dev.darkroom.server.spi.Decision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blurs of images, and at most one pending request for other ones each. Safe for use by several threads. */
public interface ImageBlurs {

    /** The blurs of an image. */
    BlurState of(String imageKey);

    /**
     * Puts blurs in force on an image that has none.
     *
     * @param by who decided them; null for what software found
     */
    void decide(String imageKey, List<BlurRegion> regions, @Nullable String by);

    /**
     * Asks for other blurs.
     *
     * @return false, with nothing changed, if another request is pending
     */
    boolean request(String imageKey, List<BlurRegion> regions, String by, Instant at);

    /** The pending requests by the keys of their images, the oldest first. */
    List<Decision.Pending> requests(int limit);

    /**
     * Ends the pending request of an image.
     *
     * @param approved whether what was asked for takes the place of the blurs in force
     * @return false, with nothing changed, if none is pending
     */
    boolean settle(String imageKey, boolean approved);
}
