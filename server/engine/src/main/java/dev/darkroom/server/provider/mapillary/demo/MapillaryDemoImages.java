package dev.darkroom.server.provider.mapillary.demo;

import dev.darkroom.server.library.format.Position;
import dev.darkroom.server.provider.mapillary.domain.StreetImage;
import java.time.Instant;
import java.util.List;

/** The images of the provider's own page, and a few more. */
public final class MapillaryDemoImages {

    static final String GYLLEN = "gyllen";
    static final String SWEDEN = "mapillarysweden1";

    /** Its blurs were decided by a user. */
    static final String DECIDED = "V3HG0CMVMk4aNQj6_YFHgQ";

    /** Software has recognized things in it. */
    static final String RECOGNIZED = "2SCoJAJIjJFB4bK2m3mspg";

    /** Nothing is known about it. */
    private static final String BARE = "-l5NpA-2oGhmslXVYK6Y9g";

    static final String SECRET = "PrivateImageOfGyllen_A";

    /** Somebody asks for other blurs. */
    static final String PENDING = "PendingBlursOfGyllen_A";

    /** Software alone decided its blurs, and nobody asks for others. */
    static final String DETECTED = "BlurredBySoftwareOnlyA";

    /** A user has looked at what software recognized. */
    static final String REVIEWED = "ReviewedTrafficSigns_A";

    private MapillaryDemoImages() {}

    /** In the order in which they are stored. */
    public static List<StreetImage> all() {
        return List.of(
                new StreetImage(
                        DECIDED,
                        false,
                        Instant.ofEpochMilli(1400486721000L),
                        new Position(34.095438, -118.369883),
                        95.70099,
                        "De Longpre Avenue, L.A.",
                        GYLLEN),
                malmo(RECOGNIZED),
                new StreetImage(BARE, false, null, new Position(55.874974, 12.981806), 12.5, null, null),
                new StreetImage(
                        SECRET,
                        true,
                        Instant.ofEpochMilli(1420066800000L),
                        new Position(55.612345, 13.003456),
                        359.75,
                        "Kungsgatan 7, Malmö",
                        GYLLEN),
                malmo(PENDING),
                malmo(DETECTED),
                malmo(REVIEWED));
    }

    private static StreetImage malmo(String key) {
        return new StreetImage(
                key,
                false,
                Instant.ofEpochMilli(1400317595000L),
                new Position(55.60790127, 13.01069653),
                256.4223844427362,
                "Malmö, Sweden",
                SWEDEN);
    }
}
