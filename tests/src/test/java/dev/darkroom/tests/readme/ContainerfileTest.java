package dev.darkroom.tests.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The image's definition names what a build leaves and what the server knows; {@code .ci/image} makes an image of it. */
class ContainerfileTest {

    private static final String FILE = read("Containerfile").replace("\\\n", "");

    @Test
    void whatIsCopiedIsWhatTheBuildLeaves() {
        assertThat(all("^COPY (\\S+) ")).containsExactly("lib", "darkroom.jar");
        assertThat(read("server/app/pom.xml"))
                .contains("<finalName>darkroom</finalName>", "${project.build.directory}/lib<");
    }

    @Test
    void theStartIsRehearsedAsTheServerIsStarted() throws ClassNotFoundException {
        assertThat(Class.forName(all("-cp darkroom\\.jar +(\\S+)").get(0))).hasDeclaredMethods("main");
        assertThat(FILE)
                .contains(
                        "-XX:AOTCacheOutput=darkroom.aot",
                        "\"-XX:AOTCache=darkroom.aot\"",
                        "\"-jar\", \"darkroom.jar\"");
    }

    @Test
    void itsVariablesAreThoseOfTheServer() {
        String command = read("server/app/src/main/java/dev/darkroom/server/app/ServeCommand.java");

        assertThat(all("(DARKROOM_[A-Z_]+)"))
                .hasSizeGreaterThan(3)
                .allSatisfy(name -> assertThat(command).contains(name));
    }

    private static List<String> all(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(FILE)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(Prose.ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
