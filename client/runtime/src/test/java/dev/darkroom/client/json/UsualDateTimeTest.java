package dev.darkroom.client.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualDateTimeTest {

    private static final String ALPHABET = "0123456789-+:.TtZz /\u0661";

    private static final List<String> SEEDS = List.of(
            "2026-01-02T03:04:05Z",
            "2024-02-29T23:59:59.123456789+01:00",
            "1999-12-31T23:59:60Z",
            "0000-01-01T00:00:00-18:00",
            "9999-12-31T24:00:00.5+00:00");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T03:04:05Z",
                "2026-01-02T03:04:05.6Z",
                "2026-01-02T03:04:05.678901234Z",
                "2026-01-02T03:04:05+01:00",
                "2026-01-02T03:04:05.000-09:30",
                "2026-01-02T03:04:05-00:00",
                "2024-02-29T00:00:00Z",
            })
    void readsTheUsualWriting(String text) {
        assertThat(UsualDateTime.parse(text)).isEqualTo(OffsetDateTime.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-01-02T03:04:05",
                "2026-01-02T03:04:05.Z",
                "2026-01-02T03:04:05.1234567890Z",
                "2026-02-30T03:04:05Z",
                "2026-01-02T24:00:00Z",
                "2026-01-02T03:04:60Z",
                "2026-01-02T03:04:05+18:01",
                "2026-01-02T03:04:05 01:00",
                "2026-01-02T03:04:05Z ",
                "+2026-01-02T03:04:05Z",
                "2026-01-02T03:04:0\u0665Z",
            })
    void leavesTheRestToTheFormatter(String text) {
        assertThat(UsualDateTime.parse(text)).isNull();
    }

    @Test
    void neverReadsWhatTheFormatterReadsDifferently() {
        Random random = new Random(1);
        int read = 0;
        for (int i = 0; i < 50_000; i++) {
            String text = mutated(SEEDS.get(random.nextInt(SEEDS.size())), random);
            OffsetDateTime usual = UsualDateTime.parse(text);
            if (usual != null) {
                read++;
                assertThat(formatted(text)).as(text).isEqualTo(usual);
            }
        }
        assertThat(read).isGreaterThan(1000);
    }

    private static @Nullable OffsetDateTime formatted(String text) {
        try {
            return LenientDateTime.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String mutated(String seed, Random random) {
        StringBuilder text = new StringBuilder(seed);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(text.length());
            char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, other);
                case 1 -> text.deleteCharAt(at);
                default -> text.setCharAt(at, other);
            }
        }
        return text.toString();
    }
}
