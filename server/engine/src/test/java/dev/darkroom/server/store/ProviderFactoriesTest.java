package dev.darkroom.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ProviderFactoriesTest {

    /** The folders of the specifications are the list of providers; each has its tables in a package of its name. */
    @Test
    void everyDocumentHasItsProvider() throws IOException {
        Properties index = new Properties();
        try (InputStream names = getClass().getResourceAsStream("/dev/darkroom/specs/index.properties")) {
            index.load(names);
        }
        assertThat(ServiceLoader.load(ProviderFactory.class).stream()
                        .map(factory -> factory.type().getPackageName())
                        .map(name -> name.substring(name.lastIndexOf('.') + 1)))
                .containsExactlyInAnyOrderElementsOf(index.stringPropertyNames());
    }
}
