package dev.darkroom.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSettingsTest {

    @Test
    void aServerIsLocalUnlessItIsSetUpOtherwise() {
        ServerSettings settings = ServerSettings.builder().data(Path.of("d")).build();
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isZero();
        assertThat(settings.demo()).isTrue();
        assertThat(settings.publicUrl()).isNull();
        assertThat(settings.outboundAllow()).isEmpty();
        assertThat(settings.requireToken()).isEmpty();
    }

    @Test
    void allServersOfAProcessAreStrictWhereTheyAreWatched() {
        String watched = System.getProperty(ServerSettings.STRICT_REPORT);
        try {
            System.clearProperty(ServerSettings.STRICT_REPORT);
            assertThat(ServerSettings.builder().data(Path.of("d")).build().strict())
                    .isFalse();
            System.setProperty(ServerSettings.STRICT_REPORT, "file");
            assertThat(ServerSettings.builder().data(Path.of("d")).build().strict())
                    .isTrue();
        } finally {
            if (watched == null) {
                System.clearProperty(ServerSettings.STRICT_REPORT);
            } else {
                System.setProperty(ServerSettings.STRICT_REPORT, watched);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, , true",
        "localhost, , true",
        "::1, , true",
        "0.0.0.0, , false",
        "::, , false",
        "nowhere.invalid, , false",
        "0.0.0.0, true, true",
        "127.0.0.1, false, false",
    })
    void whatEverybodyKnowsIsTakenWhereNobodyElseCanCall(String host, Boolean said, boolean taken) {
        ServerSettings settings = ServerSettings.builder()
                .data(Path.of("d"))
                .host(host)
                .demoCredentials(said)
                .build();
        assertThat(settings.demoCredentials()).isEqualTo(taken);
    }

    @Test
    void aBuilderMayBeUsedAgain() {
        List<String> networks = new ArrayList<>(List.of("10.0.0.0/8"));
        ServerSettings.Builder builder =
                ServerSettings.builder().data(Path.of("d")).outboundAllow(networks);
        ServerSettings first = builder.port(1).build();
        networks.clear();
        assertThat(builder.port(2).build().port()).isEqualTo(2);
        assertThat(first.port()).isEqualTo(1);
        assertThat(first.outboundAllow()).containsExactly("10.0.0.0/8");
    }

    @Test
    void theDataFolderHasToBeSet() {
        assertThatThrownBy(() -> ServerSettings.builder().build()).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> ServerSettings.builder().data(Path.of(" ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void refusesWhatIsNoPort(int port) {
        assertThatThrownBy(() -> ServerSettings.builder().port(port)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://image_server:8080", "https://[::1]/a/", "HTTP://h"})
    void anyHostMayBeInLinks(String url) {
        assertThat(ServerSettings.builder()
                        .data(Path.of("d"))
                        .publicUrl(URI.create(url))
                        .build()
                        .publicUrl())
                .hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://h", "h", "/a", "http:a", "http://h?a", "http://h#a"})
    void refusesWhatIsNoAddressInFrontOfPaths(String url) {
        assertThatThrownBy(() -> ServerSettings.builder().publicUrl(URI.create(url)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
