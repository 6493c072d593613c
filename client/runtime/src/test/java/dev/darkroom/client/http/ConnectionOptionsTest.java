package dev.darkroom.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** There is no such thing as waiting for ever. */
class ConnectionOptionsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void theDefaultsAreFinite() {
        assertThat(ConnectionOptions.DEFAULT)
                .isEqualTo(new ConnectionOptions(Duration.ofSeconds(10), Duration.ofMinutes(1), 50));
    }

    static Stream<Arguments> outOfRange() {
        return Stream.of(
                arguments(Duration.ZERO, SECOND, 1),
                arguments(Duration.ofMillis(-1), SECOND, 1),
                arguments(Duration.ofNanos(1), SECOND, 1),
                arguments(SECOND, Duration.ZERO, 1),
                arguments(SECOND, Duration.ofDays(25), 1),
                arguments(SECOND, Duration.ofSeconds(Long.MAX_VALUE), 1),
                arguments(SECOND, SECOND, 0));
    }

    @ParameterizedTest
    @MethodSource("outOfRange")
    void whatIsOutOfRangeIsRefused(Duration connect, Duration read, int maximum) {
        assertThatThrownBy(() -> new ConnectionOptions(connect, read, maximum))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
