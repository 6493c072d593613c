package dev.darkroom.server.provider.mapillary.demo;

import dev.darkroom.server.provider.mapillary.domain.BlurRegion;
import dev.darkroom.server.provider.mapillary.domain.Confirmation;
import dev.darkroom.server.provider.mapillary.domain.Finding;
import dev.darkroom.server.provider.mapillary.domain.Findings;
import dev.darkroom.server.provider.mapillary.domain.ImageRecords;
import dev.darkroom.server.provider.mapillary.domain.Rectangle;
import dev.darkroom.server.provider.mapillary.domain.Review;
import java.time.Instant;
import java.util.List;

/** Everything the provider's own page shows about its images, and about a few others that show the rest. */
public final class MapillaryDemo {

    private static final String GYLLEN = MapillaryDemoImages.GYLLEN;
    private static final String SWEDEN = MapillaryDemoImages.SWEDEN;
    private static final String SIGNS = "trafficsign_eu_1.0";
    private static final Instant SUMMER = Instant.ofEpochMilli(1436485760094L);

    private static final BlurRegion PLATE =
            new BlurRegion("license", new Rectangle(0.25625, 0.7426944478352865, 0.28875, 0.7926944478352864));
    private static final Rectangle CORNER = new Rectangle(0.9425, 0.6810277811686198, 0.97, 0.7210277811686198);

    private static final Finding CROSSING = new Finding(
            "0.935301527552",
            SIGNS,
            "information_pedestrian_crossing",
            new Rectangle(0.3037109375, 0.5182291666666666, 0.3232421875, 0.5442708333333334));
    private static final Finding KEEP_RIGHT = new Finding(
            "1.66795574937",
            SIGNS,
            "mandatory_keep_right",
            new Rectangle(0.302734375, 0.5494791666666666, 0.326171875, 0.5807291666666666));

    private final ImageRecords records;

    /** Fills these records. */
    public MapillaryDemo(ImageRecords records) {
        this.records = records;
    }

    /** Stores everything, inside a transaction. */
    public void seed() {
        decided();
        recognized();
        secret();
        pending();
        detected();
        reviewed();
    }

    private void decided() {
        String key = MapillaryDemoImages.DECIDED;
        records.blurs().decide(key, List.of(PLATE, new BlurRegion("useredit", CORNER)), GYLLEN);
        records.comments().portray(GYLLEN, "22b939a6ac2e3920a434c0d9/profile.png");
        records.comments()
                .add(
                        key,
                        "PazK_LSDLAqcc3PdCAeeOA",
                        "Beautiful images, strange I have not seen this before.",
                        GYLLEN,
                        SUMMER);
    }

    private void recognized() {
        records.findings()
                .add(
                        MapillaryDemoImages.RECOGNIZED,
                        new Findings(List.of(CROSSING, KEEP_RIGHT), List.of(), true, List.of(SIGNS), List.of()));
    }

    private void secret() {
        String key = MapillaryDemoImages.SECRET;
        records.blurs().decide(key, List.of(new BlurRegion("face", CORNER)), null);
        records.comments().add(key, "bWFwaWxsYXJ5LWNvbW1lbA", "Our back yard.", GYLLEN, SUMMER.plusSeconds(60));
    }

    private void pending() {
        String key = MapillaryDemoImages.PENDING;
        records.blurs().decide(key, List.of(PLATE), null);
        records.blurs().request(key, List.of(PLATE, new BlurRegion("user", CORNER)), GYLLEN, SUMMER);
        records.comments().add(key, "c29tZWJvZHktZWxzZS1tYQ", "Is this me?", SWEDEN, SUMMER);
        records.comments().add(key, "dGhlLWFuc3dlci10by1pdA", "I asked for a blur.", GYLLEN, SUMMER.plusSeconds(5));
    }

    private void detected() {
        records.blurs().decide(MapillaryDemoImages.DETECTED, List.of(PLATE, new BlurRegion("face", CORNER)), null);
    }

    private void reviewed() {
        Review review = new Review(
                SUMMER,
                GYLLEN,
                SIGNS,
                List.of(
                        new Review.Classified(KEEP_RIGHT.area(), KEEP_RIGHT.type(), false),
                        new Review.Classified(CROSSING.area(), CROSSING.type(), true)));
        records.findings()
                .add(
                        MapillaryDemoImages.REVIEWED,
                        new Findings(
                                List.of(KEEP_RIGHT),
                                List.of(review),
                                true,
                                List.of(SIGNS),
                                List.of(new Confirmation(SIGNS, SWEDEN, SUMMER))));
    }
}
