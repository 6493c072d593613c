package dev.darkroom.client.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which versions of the libraries below are taken. */
class SupportedLibraryTest {

    @ParameterizedTest
    @CsvSource({
        "JERSEY, 3.1.0",
        "JERSEY, 4.0.99",
        "JERSEY, 4.0.0-M1",
        "HTTP_CLIENT, 5.2",
        "HTTP_CLIENT, 5.6.5",
        "HTTP_CORE, 5.2-beta1",
        "JACKSON, 2.15.0",
        "JACKSON, 2.22.4",
        "JACKSON, ",
        "HTTP_CLIENT, UNAVAILABLE",
        "JERSEY, ${project.version}",
        "JERSEY, 4",
    })
    void oneInRangeOrUnknownIsTaken(SupportedLibrary library, String version) {
        assertThatCode(() -> library.require(version)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "JERSEY, 2.46, 'Jersey 2.46 is on the class path; this client works with Jersey 3.1 to 4.0'",
        "JERSEY, 3.0.17, Jersey 3.0.17 is",
        "JERSEY, 4.1.0, Jersey 4.1.0 is",
        "HTTP_CLIENT, 5.1.4, Apache HttpClient 5.1.4 is",
        "HTTP_CLIENT, 5.10, Apache HttpClient 5.10 is",
        "HTTP_CORE, 5.1, Apache HttpCore 5.1 is",
        "JACKSON, 2.9.10, Jackson 2.9.10 is",
        "JACKSON, 2.23.0-rc1, Jackson 2.23.0-rc1 is",
        "JACKSON, 3.0.0, Jackson 3.0.0 is",
    })
    void oneOutOfRangeIsNamed(SupportedLibrary library, String version, String message) {
        assertThatThrownBy(() -> library.require(version))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void thisLibraryKnowsItsVersion() {
        assertThat(ClientVersion.VALUE).matches("\\d+\\.\\d+\\.\\d+.*");
    }
}
