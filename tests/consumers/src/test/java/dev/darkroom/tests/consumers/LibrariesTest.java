package dev.darkroom.tests.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What comes into an application with a client: a library more is a decision, not an accident. */
class LibrariesTest {

    private static final long MAX_BYTES = 9_200_000;
    private static final double LEAST_USED = 0.95;

    @Test
    void aClientBringsTheseLibraries() {
        assertThat(Jars.all())
                .extracting(jar -> jar.getFileName().toString().replaceFirst("-\\d.*", ""))
                .containsExactlyInAnyOrder(
                        "darkroom-client-procore",
                        "darkroom-client-runtime",
                        "darkroom-values",
                        "jackson-annotations",
                        "jackson-core",
                        "jackson-databind",
                        "jackson-datatype-jsr310",
                        "httpclient5",
                        "httpcore5",
                        "httpcore5-h2",
                        "jersey-client",
                        "jersey-common",
                        "jersey-hk2",
                        "hk2-api",
                        "hk2-locator",
                        "hk2-utils",
                        "aopalliance-repackaged",
                        "javassist",
                        "osgi-resource-locator",
                        "jakarta.activation-api",
                        "jakarta.annotation-api",
                        "jakarta.inject-api",
                        "jakarta.ws.rs-api",
                        "jakarta.xml.bind-api",
                        "jspecify",
                        "slf4j-api",
                        // The application's own choice of a log.
                        "slf4j-nop");
    }

    @Test
    void theyAreNoLargerThanTheyWere() throws IOException {
        long bytes = 0;
        for (Path jar : Jars.all()) {
            bytes += Files.size(jar);
        }
        assertThat(bytes)
                .as("more than the budget, or so little that the budget is to be lowered")
                .isBetween((long) (MAX_BYTES * LEAST_USED), MAX_BYTES);
    }
}
