package dev.darkroom.tests.toy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.specs.lint.Lint;
import dev.darkroom.specs.lint.Profile;
import dev.darkroom.specs.lint.spec.SpecFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The toy follows the rules of {@code specs/README.md} like any other provider. */
class LightboxDocumentTest {

    @Test
    void theDocumentIsClean() throws IOException {
        assertThat(new Lint(Profile.DARKROOM).check(SpecFile.read(Path.of("toy/lightbox/openapi.yaml"))))
                .isEmpty();
    }
}
