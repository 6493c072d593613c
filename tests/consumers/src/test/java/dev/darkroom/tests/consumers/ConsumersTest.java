package dev.darkroom.tests.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same application, however it is built and wherever it runs, does the same and warns of nothing. */
class ConsumersTest {

    private static final Path SOURCES = Path.of("src", "consumer");
    private static final String MAIN = "app.Main";

    @TempDir
    private static Path folder;

    private static Path classes;
    private static Path module;

    @BeforeAll
    static void compile() {
        Path main = SOURCES.resolve("app/Main.java");
        classes = compile("classes", "-cp", main);
        module = compile("module", "-p", main, SOURCES.resolve("module-info.java"));
    }

    private static Path compile(String name, String pathOption, Path... sources) {
        Path target = folder.resolve(name);
        List<String> options =
                new ArrayList<>(List.of("--release", "17", "-encoding", "UTF-8", "-Xlint:all", "-Werror", "-d"));
        // Without a class path of its own, the compiler takes that of the tests.
        options.addAll(List.of(target.toString(), "-cp", "", pathOption, Jars.path(Jars.all().stream())));
        Stream.of(sources).map(Path::toString).forEach(options::add);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new)))
                .isZero();
        return target;
    }

    @Test
    void onTheClassPath() throws Exception {
        assertRuns(List.of("-cp", classPath(), MAIN));
    }

    /** I and i are not the same letter in Turkish; Thai and Arabic have digits and years of their own. */
    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "th-TH-u-ca-buddhist-nu-thai", "ar-EG-u-nu-arab"})
    void inALocaleOfItsOwn(String tag) throws Exception {
        Locale locale = Locale.forLanguageTag(tag);
        assertRuns(List.of(
                "-Duser.language=" + locale.getLanguage(),
                "-Duser.country=" + locale.getCountry(),
                "-Duser.extensions=" + tag.replaceFirst("^..-..-?", ""),
                "-Dfile.encoding=US-ASCII",
                "-cp",
                classPath(),
                MAIN));
    }

    @Test
    void onTheModulePath() throws Exception {
        assertRuns(
                List.of("-p", Jars.path(Stream.concat(Stream.of(module), Jars.all().stream())), "-m", "app/" + MAIN));
    }

    @Test
    void asOneJar() throws Exception {
        Path jar = Jars.merged(folder.resolve("app.jar"), classes, MAIN);

        assertRuns(List.of("-jar", jar.toString()));
    }

    @Test
    void theVersionStandsInTheJarsAndInEveryRequest() throws Exception {
        String version = System.getProperty("version");
        for (String name : List.of("darkroom-client-runtime", "darkroom-client-procore")) {
            try (JarFile jar = new JarFile(Jars.named(name).toFile())) {
                assertThat(jar.getManifest().getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION))
                        .as(name)
                        .isEqualTo(version);
            }
        }
        try (Provider provider = new Provider()) {
            run(provider, List.of("-cp", classPath(), MAIN));

            assertThat(provider.agents()).isNotEmpty().containsOnly("app/1 darkroom-java/" + version);
        }
    }

    private static String classPath() {
        return Jars.path(Stream.concat(Stream.of(classes), Jars.all().stream()));
    }

    private static void assertRuns(List<String> options) throws Exception {
        try (Provider provider = new Provider()) {
            assertThat(run(provider, options)).containsExactly("2", "7 2026-01-02T03:04:05Z", "picture", "404");
            assertThat(provider.uploads()).singleElement().asString().contains("Iıé", "IMAGE.JPG", "image/jpeg");
        }
    }

    private static List<String> run(Provider provider, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.add(provider.uri());
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader output = java.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = output.lines().toList();
            assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return lines;
        } finally {
            java.destroyForcibly();
        }
    }
}
