package dev.darkroom.server.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.store.Database;
import dev.darkroom.server.store.FileBlobs;
import dev.darkroom.server.store.JdbcPictureIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureBytesTest {

    private static final Picture PICTURE = new Picture(
            new UUID(1, 2),
            new PictureFacts(PictureType.GIF, 1, 1, null, null),
            35,
            "0".repeat(64),
            Instant.parse("2017-09-05T08:20:00Z"));

    @TempDir
    private Path folder;

    private Database database;
    private Pictures pictures;

    @BeforeEach
    void open() throws IOException {
        database = Database.open(folder);
        pictures = new Pictures(
                new FileBlobs(folder),
                new JdbcPictureIndex(database.jdbi()),
                database,
                new Ids(new SecureRandom()),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                    -                                  | 200 | -
                    bytes=0-9                          | 206 | bytes 0-9/35
                    bytes=34-                          | 206 | bytes 34-34/35
                    bytes=-1                           | 206 | bytes 34-34/35
                    bytes=-36                          | 206 | bytes 0-34/35
                    BYTES=0-0                          | 206 | bytes 0-0/35
                    bytes=30-99999999999999999999      | 206 | bytes 30-34/35
                    bytes=000000000000000000000030-34  | 206 | bytes 30-34/35
                    bytes=-99999999999999999999        | 206 | bytes 0-34/35
                    bytes=35-                          | 416 | bytes */35
                    bytes=35-36                        | 416 | bytes */35
                    bytes=99999999999999999999-        | 416 | bytes */35
                    bytes=-0                           | 416 | bytes */35
                    bytes=5-2                          | 200 | -
                    bytes=-                            | 200 | -
                    bytes=0-1,3-4                      | 200 | -
                    bytes=a-b                          | 200 | -
                    bytes=--1                          | 200 | -
                    pixels=0-1                         | 200 | -
                    """)
    void aRangeIsSentWhereItCanBe(@Nullable String range, int status, @Nullable String contentRange) {
        PictureBytes bytes = PictureBytes.of(pictures, PICTURE, range);
        assertThat(bytes.status()).isEqualTo(status);
        assertThat(bytes.headers().get("Content-Range")).isEqualTo(contentRange);
    }

    @Test
    void aDateHasTwoDigitsForTheDay() {
        assertThat(PictureBytes.of(pictures, PICTURE, null).headers())
                .containsEntry("Last-Modified", "Tue, 05 Sep 2017 08:20:00 GMT");
    }
}
