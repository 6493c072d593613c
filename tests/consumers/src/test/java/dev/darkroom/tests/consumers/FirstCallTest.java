package dev.darkroom.tests.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first call of a process takes as long as the loading of the classes it needs, nearly all of which are libraries'. Their
 * number does not depend on the machine.
 */
class FirstCallTest {

    /** Those of jars, of whatever version of Java; a few more may come with another. */
    private static final long MOST_CLASSES = 1900;

    private static final double LEAST_USED = 0.95;

    @TempDir
    private Path folder;

    @Test
    void noMoreClassesAreLoadedThanBefore() throws Exception {
        Path classes = Application.compile(folder.resolve("classes"), "-cp", "app/FirstCall.java");
        Path log = folder.resolve("classes.log");
        String classPath = Jars.path(Stream.concat(Stream.of(classes), Jars.all().stream()));

        try (Provider provider = new Provider()) {
            assertThat(Application.run(
                            provider, List.of("-Xlog:class+load:file=" + log, "-cp", classPath, "app.FirstCall")))
                    .containsExactly("2");
        }

        try (Stream<String> lines = Files.lines(log)) {
            assertThat(lines.filter(line -> line.contains("source: file:")).count())
                    .as("more than the budget, or so few that the budget is to be lowered")
                    .isBetween((long) (MOST_CLASSES * LEAST_USED), MOST_CLASSES);
        }
    }
}
