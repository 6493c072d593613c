package dev.darkroom.server.store.mapillary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.darkroom.server.library.format.Position;
import dev.darkroom.server.provider.mapillary.domain.BlurRegion;
import dev.darkroom.server.provider.mapillary.domain.BlurState;
import dev.darkroom.server.provider.mapillary.domain.Confirmation;
import dev.darkroom.server.provider.mapillary.domain.Finding;
import dev.darkroom.server.provider.mapillary.domain.Findings;
import dev.darkroom.server.provider.mapillary.domain.ImageComment;
import dev.darkroom.server.provider.mapillary.domain.ImageRecords;
import dev.darkroom.server.provider.mapillary.domain.Rectangle;
import dev.darkroom.server.provider.mapillary.domain.Review;
import dev.darkroom.server.provider.mapillary.domain.StreetImage;
import dev.darkroom.server.spi.Decision;
import dev.darkroom.server.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JdbcImageRecordsTest {

    private static final String KEY = "V3HG0CMVMk4aNQj6_YFHgQ";
    private static final String OTHER = "-l5NpA-2oGhmslXVYK6Y9g";
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Rectangle CORNER = new Rectangle(0.9425, 0.6810277811686198, 0.97, 0.7210277811686198);
    private static final BlurRegion PLATE = new BlurRegion("license", CORNER);

    @TempDir
    Path folder;

    private Database database;
    private ImageRecords records;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        records = JdbcImageRecords.in(database.jdbi());
        records.images()
                .add(new StreetImage(
                        KEY, true, NOON, new Position(34.095438, -118.369883), 95.70099, "L.A.", "gyllen"));
        records.images().add(new StreetImage(OTHER, false, null, new Position(55.874974, 12.981806), 12.5, null, null));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsImagesWithAndWithoutFacts() {
        assertThat(records.images().find(KEY).orElseThrow().capturedAt()).isEqualTo(NOON);
        assertThat(records.images().find(OTHER))
                .contains(new StreetImage(OTHER, false, null, new Position(55.874974, 12.981806), 12.5, null, null));
        assertThat(records.images().find("nobody")).isEmpty();
    }

    @Test
    void keepsBlursInForceAndPendingOnesApart() {
        assertThat(records.blurs().of(KEY)).isEqualTo(new BlurState(List.of(), null, List.of(), null, null));
        records.blurs().decide(KEY, List.of(PLATE, PLATE), "gyllen");
        assertThat(records.blurs().request(KEY, List.of(), "mapillarysweden1", NOON))
                .isTrue();
        assertThat(records.blurs().of(KEY))
                .isEqualTo(new BlurState(List.of(PLATE, PLATE), "gyllen", List.of(), "mapillarysweden1", NOON));
        assertThat(records.blurs().request(KEY, List.of(PLATE), "gyllen", NOON)).isFalse();
        assertThat(records.blurs().request(OTHER, List.of(PLATE), "gyllen", NOON))
                .isTrue();
        assertThat(records.blurs().of(OTHER)).isEqualTo(new BlurState(List.of(), null, List.of(PLATE), "gyllen", NOON));
    }

    @Test
    void aRequestIsApprovedOrRejectedOnce() {
        records.blurs().decide(KEY, List.of(PLATE, PLATE), null);
        records.blurs().request(KEY, List.of(), "gyllen", NOON);
        records.blurs().request(OTHER, List.of(PLATE), "gyllen", NOON.plusSeconds(1));
        assertThat(records.blurs().requests(10))
                .extracting(Decision.Pending::id, Decision.Pending::since)
                .containsExactly(tuple(KEY, NOON), tuple(OTHER, NOON.plusSeconds(1)));
        assertThat(records.blurs().requests(1)).hasSize(1);

        assertThat(records.blurs().settle(KEY, true)).isTrue();
        assertThat(records.blurs().settle(KEY, true)).isFalse();
        assertThat(records.blurs().of(KEY)).isEqualTo(new BlurState(List.of(), "gyllen", List.of(), null, null));
        assertThat(records.blurs().settle(OTHER, false)).isTrue();
        assertThat(records.blurs().of(OTHER)).isEqualTo(new BlurState(List.of(), null, List.of(), null, null));
    }

    @Test
    void ofManyRequestsAtOnceOneIsTaken() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> request = () -> records.blurs().request(KEY, List.of(PLATE), "gyllen", NOON);
            int taken = 0;
            for (Future<Boolean> answer : people.invokeAll(Collections.nCopies(24, request))) {
                taken += answer.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
            assertThat(records.blurs().of(KEY).requested()).containsExactly(PLATE);
        } finally {
            people.shutdown();
        }
    }

    @Test
    void listsCommentsByTimeAndThenAsTheyCame() {
        records.comments().add(KEY, "late", "c", "gyllen", NOON.plusMillis(1));
        records.comments().add(KEY, "first", "a", "gyllen", NOON);
        records.comments().add(KEY, "second", "b", "stranger", NOON);
        records.comments().add(OTHER, "elsewhere", "d", "gyllen", NOON);
        records.comments().portray("gyllen", "old.png");
        records.comments().portray("gyllen", "new.png");
        assertThat(records.comments().on(KEY))
                .containsExactly(
                        new ImageComment("first", "a", "gyllen", "new.png", NOON),
                        new ImageComment("second", "b", "stranger", null, NOON),
                        new ImageComment("late", "c", "gyllen", "new.png", NOON.plusMillis(1)));
    }

    @Test
    void keepsFindingsAsTheyAre() {
        Findings findings = new Findings(
                List.of(new Finding("1.66795574937", "signs", "keep_right", CORNER)),
                List.of(
                        new Review(NOON, "gyllen", "faces", List.of()),
                        new Review(NOON, "gyllen", "signs", List.of(new Review.Classified(CORNER, "stop", true)))),
                true,
                List.of("signs", "faces"),
                List.of(new Confirmation("signs", "a", NOON), new Confirmation("signs", "b", NOON)));
        records.findings().add(KEY, findings);
        assertThat(records.findings().in(KEY)).isEqualTo(findings);
        assertThat(records.findings().in(OTHER))
                .isEqualTo(new Findings(List.of(), List.of(), false, List.of(), List.of()));
    }
}
