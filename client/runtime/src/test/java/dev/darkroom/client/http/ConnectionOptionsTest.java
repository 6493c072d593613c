package dev.darkroom.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** There is no such thing as waiting for ever. */
class ConnectionOptionsTest {

    @Test
    void theDefaultsAreFinite() {
        assertThat(ConnectionOptions.DEFAULT)
                .hasToString("ConnectionOptions[connectTimeout=PT10S, readTimeout=PT1M, maxConnections=50]");
    }

    @Test
    void oneOptionIsChanged() {
        ConnectionOptions changed =
                ConnectionOptions.DEFAULT.toBuilder().maxConnections(1).build();

        assertThat(changed).isNotEqualTo(ConnectionOptions.DEFAULT);
        assertThat(changed.toBuilder().maxConnections(50).build())
                .isEqualTo(ConnectionOptions.DEFAULT)
                .hasSameHashCodeAs(ConnectionOptions.DEFAULT);
    }

    @Test
    void proxiesAndCertificatesAreOptionsToo() throws NoSuchAlgorithmException {
        ProxySelector proxies = ProxySelector.of(InetSocketAddress.createUnresolved("geheim", 1));
        ConnectionOptions changed = ConnectionOptions.builder()
                .proxySelector(proxies)
                .sslContext(SSLContext.getDefault())
                .build();

        assertThat(changed.toBuilder().build()).isEqualTo(changed);
        assertThat(changed.toBuilder().sslContext(null).build()).isNotEqualTo(changed);
        assertThat(changed.toBuilder().proxySelector(null).build()).isNotEqualTo(changed);
        assertThat(changed.toString()).doesNotContain("geheim");
    }

    static Stream<Duration> outOfRange() {
        return Stream.of(
                Duration.ZERO,
                Duration.ofMillis(-1),
                Duration.ofNanos(1),
                Duration.ofDays(25),
                Duration.ofSeconds(Long.MAX_VALUE));
    }

    @ParameterizedTest
    @MethodSource("outOfRange")
    void aTimeoutThatIsOutOfRangeIsRefused(Duration timeout) {
        ConnectionOptions.Builder builder = ConnectionOptions.builder();

        assertThatThrownBy(() -> builder.connectTimeout(timeout))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("connectTimeout");
        assertThatThrownBy(() -> builder.readTimeout(timeout))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("readTimeout");
    }

    @Test
    void oneConnectionIsNeeded() {
        assertThatThrownBy(() -> ConnectionOptions.builder().maxConnections(0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
