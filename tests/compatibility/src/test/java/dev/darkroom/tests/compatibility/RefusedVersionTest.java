package dev.darkroom.tests.compatibility;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.client.procore.ProcoreClient;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A library that is too old is named when the client is built, before anything is sent. */
@Tag("refused")
class RefusedVersionTest {

    private static final String LIBRARY = Objects.requireNonNull(System.getProperty("refused"));

    @Test
    void anOldLibraryIsNamed() {
        assertThatThrownBy(() -> ProcoreClient.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(LIBRARY + " is on the class path; this client works with");
    }
}
