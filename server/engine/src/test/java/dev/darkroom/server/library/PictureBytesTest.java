package dev.darkroom.server.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.server.library.format.PictureFacts;
import dev.darkroom.server.library.format.PictureType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureBytesTest {

    private static final String BYTES = "0123456789";
    private static final Picture TEN = new Picture(
            UUID.fromString("48750a63-df1f-48d1-99ee-6c60e535a271"),
            new PictureFacts(PictureType.PNG, 1, 1, null, null),
            BYTES.length(),
            "0".repeat(64),
            Instant.parse("2026-01-02T03:04:05.678Z"));

    private final Pictures pictures = pictures(BYTES);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                                    | 200 | 0123456789 | -",
                "''                                   | 200 | 0123456789 | -",
                "bytes=0-9                            | 206 | 0123456789 | bytes 0-9/10",
                "bytes=0-0                            | 206 | 0          | bytes 0-0/10",
                "bytes=9-9                            | 206 | 9          | bytes 9-9/10",
                "bytes=3-5                            | 206 | 345        | bytes 3-5/10",
                "' bytes=3-5 '                        | 206 | 345        | bytes 3-5/10",
                "bytes=3-                             | 206 | 3456789    | bytes 3-9/10",
                "bytes=3-999999999999999999           | 206 | 3456789    | bytes 3-9/10",
                "bytes=-3                             | 206 | 789        | bytes 7-9/10",
                "bytes=-10                            | 206 | 0123456789 | bytes 0-9/10",
                "bytes=-999999999999999999            | 206 | 0123456789 | bytes 0-9/10",
                "bytes=-0                             | 416 | ''         | bytes */10",
                "bytes=10-                            | 416 | ''         | bytes */10",
                "bytes=10-12                          | 416 | ''         | bytes */10",
                "bytes=999999999999999999-            | 416 | ''         | bytes */10",
                "bytes=5-3                            | 200 | 0123456789 | -",
                "bytes=-                              | 200 | 0123456789 | -",
                "BYTES=0-0                            | 206 | 0          | bytes 0-0/10",
                "bytes=000000000000000000000008-9     | 206 | 89         | bytes 8-9/10",
                "bytes=0-1,4-5                        | 200 | 0123456789 | -",
                "bytes=a-b                            | 200 | 0123456789 | -",
                "bytes=1-2x                           | 200 | 0123456789 | -",
                "bytes=--1                            | 200 | 0123456789 | -",
                "bytes=0-99999999999999999999999      | 206 | 0123456789 | bytes 0-9/10",
                "lines=0-1                            | 200 | 0123456789 | -",
                "0-1                                  | 200 | 0123456789 | -",
            })
    void sendsWhatIsAskedFor(String range, int status, String sent, String contentRange) throws IOException {
        PictureBytes bytes = PictureBytes.of(pictures, TEN, name -> name.equals("Range") && range != null ? range : "");
        assertThat(bytes.status()).isEqualTo(status);
        assertThat(bytes.headers().get("Content-Range")).isEqualTo(contentRange);
        if (status != 416) {
            ByteArrayOutputStream target = new ByteArrayOutputStream();
            bytes.writeTo(target);
            assertThat(target).hasToString(sent);
            assertThat(bytes.headers()).containsEntry("Content-Length", String.valueOf(sent.length()));
        }
    }

    @ParameterizedTest
    @CsvSource({"If-None-Match, *, 304", "If-Match, \"other\", 412"})
    void sendsNothingToThoseWhoHaveItOrMeanAnother(String condition, String value, int status) {
        PictureBytes bytes = PictureBytes.of(pictures, TEN, name -> name.equals(condition) ? value : "");
        assertThat(bytes.status()).isEqualTo(status);
        assertThat(bytes.hasBytes()).isFalse();
        assertThat(bytes.headers()).containsKey("ETag").doesNotContainKey("Content-Length");
    }

    @Test
    void letsNoBrowserRunWhatItGets() {
        assertThat(PictureBytes.of(pictures, TEN, name -> "").headers())
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Accept-Ranges", "bytes")
                .containsEntry("Last-Modified", "Fri, 02 Jan 2026 03:04:05 GMT")
                .hasEntrySatisfying(
                        "Content-Security-Policy",
                        policy -> assertThat(policy).contains("default-src 'none'", "sandbox"));
    }

    @ParameterizedTest
    @CsvSource({"JPEG, inline, a.jpg", "SVG, attachment, a.svg", "OTHER, attachment, a.bin"})
    void onlyWhatIsNoDocumentIsShownAsAPage(PictureType type, String disposition, String name) {
        assertThat(BrowserHeaders.of(type, name))
                .containsEntry("Content-Disposition", disposition + "; filename=\"" + name + "\"");
    }

    @Test
    void bytesThatHaveGoneMissingAreAnError() {
        PictureBytes bytes = PictureBytes.of(pictures("short"), TEN, name -> "");
        assertThatThrownBy(() -> bytes.writeTo(new ByteArrayOutputStream())).isInstanceOf(IOException.class);
    }

    private static Pictures pictures(String content) {
        return OneBlob.pictures(content.getBytes(StandardCharsets.UTF_8));
    }
}
