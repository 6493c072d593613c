package dev.darkroom.tests.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first call of a process takes as long as the loading of the classes it needs, nearly all of which are libraries'. Their
 * number does not depend on the machine.
 */
class FirstCallTest {

    private static final double LEAST_USED = 0.95;

    /** What an application leaves out that excludes {@code jersey-hk2}. */
    private static final Pattern INJECTION =
            Pattern.compile(".*(hk2|aopalliance|javassist|jakarta.activation|jakarta.xml.bind).*");

    /** What an application leaves out that excludes {@code jersey-client}, too. */
    private static final Pattern JERSEY =
            Pattern.compile(INJECTION.pattern() + "|.*(jersey|jakarta.ws.rs|jakarta.annotation|jakarta.inject|osgi).*");

    @TempDir
    private Path folder;

    /** The classes are those of jars, of whatever version of Java. */
    @Test
    void noMoreClassesAreLoadedThanBefore() throws Exception {
        assertThat(loaded("FirstCall", jar -> true)).satisfies(within(1900));
    }

    /** Jersey warns that it does without, and nothing else is different. */
    @Test
    void withoutInjectionTheyAreFewer() throws Exception {
        assertThat(loaded(
                        "FirstCall",
                        jar -> !INJECTION.matcher(jar.getFileName().toString()).matches()))
                .satisfies(within(1650));
    }

    /** The other transport needs nothing of Jersey, not even on the class path. */
    @Test
    void withoutJerseyTheyAreFarFewer() throws Exception {
        assertThat(loaded(
                        "FirstCallWithoutJersey",
                        jar -> !JERSEY.matcher(jar.getFileName().toString()).matches()))
                .satisfies(within(1100));
    }

    private static ThrowingConsumer<Long> within(long most) {
        return count -> assertThat(count)
                .as("more than the budget, or so few that the budget is to be lowered")
                .isBetween((long) (most * LEAST_USED), most);
    }

    private long loaded(String program, Predicate<Path> libraries) throws Exception {
        Path classes = Application.compile(folder.resolve("classes"), "-cp", "app/" + program + ".java");
        Path log = folder.resolve("classes.log");
        String classPath =
                Jars.path(Stream.concat(Stream.of(classes), Jars.all().stream().filter(libraries)));

        try (Provider provider = new Provider()) {
            List<String> output = Application.run(
                    provider, List.of("-Xlog:class+load:file=" + log, "-cp", classPath, "app." + program));
            assertThat(output).last().isEqualTo("2");
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("source: file:")).count();
        }
    }
}
