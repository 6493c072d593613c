package dev.darkroom.tests.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a client brings may be used in any application. The bill of materials, which a release has and {@code .ci/reproducible} makes,
 * says the same of each library, but its maker wants the network.
 */
class LicencesTest {

    /** Those under which an application need not be published; of several, users choose. */
    private static final Pattern FREE = Pattern.compile(
            "(?i).*(apache|\\bMIT\\b|\\bBSD\\b|\\bEDL\\b|Eclipse Distribution|EPL[- ]2|Eclipse Public License).*");

    static Stream<Path> libraries() {
        return Jars.all().stream().filter(jar -> !jar.getFileName().toString().startsWith("darkroom-"));
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void ofEachLibraryAllowsIt(Path jar) throws Exception {
        List<String> licences = Pom.beside(jar).licences();

        assertThat(licences).as("licences of %s", jar.getFileName()).isNotEmpty();
        assertThat(licences).anyMatch(licence -> FREE.matcher(licence).matches());
    }

    @Test
    void oneThatIsNotFreeWouldBeFound() throws Exception {
        Path pom = Files.createTempFile("library", ".pom");
        Files.writeString(pom, "<project><licenses><license><name>GPL 3</name></license></licenses></project>");

        assertThat(new Pom(pom, pom.getRoot()).licences())
                .containsExactly("GPL 3")
                .noneMatch(licence -> FREE.matcher(licence).matches());
        Files.delete(pom);
    }
}
