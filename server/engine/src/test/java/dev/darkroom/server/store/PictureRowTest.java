package dev.darkroom.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.library.Picture;
import dev.darkroom.server.library.format.PictureFacts;
import dev.darkroom.server.library.format.PictureType;
import dev.darkroom.server.library.format.Position;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever stands in a row, it harms no other picture, and its own no more than it must. */
class PictureRowTest {

    private static final Picture GOOD = picture(1);
    private static final Picture BAD = picture(2);

    @TempDir
    private static Path folder;

    @AutoClose
    private static Database database;

    private static JdbcPictureIndex index;

    @BeforeAll
    static void open() {
        database = Database.open(folder);
        index = new JdbcPictureIndex(database.jdbi());
    }

    @BeforeEach
    void add() {
        List.of(GOOD, BAD).forEach(picture -> {
            index.remove(picture.id());
            index.add(picture);
        });
    }

    @Test
    void comesBackAsItWas() {
        assertThat(index.find(List.of(GOOD.id(), BAD.id()))).containsExactlyInAnyOrder(GOOD, BAD);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "latitude, 9e999",
                "latitude, -9e999",
                "longitude, 200",
                "latitude, 'north'",
                "longitude, NULL",
                "latitude, x'00ff'",
            })
    void aPlaceThatDoesNotExistIsLeftOut(String column, String value) {
        assertThat(spoilt(column, value).facts().position()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"width, 0", "width, -3", "height, 99999999999", "height, 'tall'", "width, NULL", "height, 9e999"})
    void aSizeThatNoPictureHasIsLeftOut(String column, String value) {
        PictureFacts facts = spoilt(column, value).facts();
        assertThat(column.equals("width") ? facts.width() : facts.height()).isIn(null, Integer.MAX_VALUE);
        assertThat(facts.takenAt()).isEqualTo(BAD.facts().takenAt());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'yesterday'",
                "''",
                "17",
                "'2024-02-30T00:00:00Z'",
                "'+99999-01-01T00:00Z'",
                "'9999-12-31T23:00-18:00'"
            })
    void aTimeThatIsNoneIsLeftOut(String value) {
        assertThat(spoilt("taken_at", value).facts().takenAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"media_type, 'text/plain'", "size, -1", "size, 'large'", "added_at, 'now'", "sha256, ''"})
    void theRestDoesNoHarm(String column, String value) {
        assertThat(spoilt(column, value).size()).isNotNegative();
    }

    private Picture spoilt(String column, String value) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE picture SET " + column + " = " + value + " WHERE id = ?",
                        BAD.id().toString()));
        List<Picture> found = index.find(List.of(GOOD.id(), BAD.id()));
        assertThat(found).hasSize(2).contains(GOOD);
        return found.stream()
                .filter(picture -> picture.id().equals(BAD.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Picture picture(int number) {
        return new Picture(
                new UUID(0, number),
                new PictureFacts(
                        PictureType.JPEG,
                        40,
                        30,
                        OffsetDateTime.parse("2024-05-01T10:00:00+02:00"),
                        new Position(34.05, -118.24)),
                5,
                "0".repeat(64),
                Instant.ofEpochMilli(number));
    }
}
