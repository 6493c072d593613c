package dev.darkroom.tests.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same application, however it is built and wherever it runs, does the same and warns of nothing. */
class ConsumersTest {

    private static final String MAIN = "app.Main";

    @TempDir
    private static Path folder;

    private static Path classes;
    private static Path module;

    @BeforeAll
    static void compile() {
        classes = Application.compile(folder.resolve("classes"), "-cp", "app/Main.java");
        module = Application.compile(folder.resolve("module"), "-p", "app/Main.java", "module-info.java");
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
            Application.run(provider, List.of("-cp", classPath(), MAIN));

            assertThat(provider.agents()).isNotEmpty().containsOnly("app/1 darkroom-java/" + version);
        }
    }

    private static String classPath() {
        return Jars.path(Stream.concat(Stream.of(classes), Jars.all().stream()));
    }

    private static void assertRuns(List<String> options) throws Exception {
        try (Provider provider = new Provider()) {
            assertThat(Application.run(provider, options))
                    .containsExactly("2", "7 2026-01-02T03:04:05Z", "picture", "404");
            assertThat(provider.uploads()).singleElement().asString().contains("Iıé", "IMAGE.JPG", "image/jpeg");
        }
    }
}
