package dev.darkroom.tests.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A native image keeps what Jackson looks for, because each jar names it. */
class ReflectionTest {

    private static final String VALUES = "dev.darkroom.values.";

    static Stream<Artifact> clients() {
        return Artifact.all().stream().filter(artifact -> !models(artifact).isEmpty());
    }

    private static Set<String> models(Artifact artifact) {
        try (JarFile jar = new JarFile(artifact.jar().toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName().replace('/', '.'))
                    .filter(name -> name.matches("dev\\.darkroom\\.client\\.\\w+\\.model\\.(?!package-info).*\\.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new AssertionError(artifact.id(), e);
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void everyModelThatJacksonReachesIsNamed(Artifact artifact) throws Exception {
        Set<String> models = models(artifact);
        JacksonReach reach = JacksonReach.from(models);

        assertThat(named(artifact))
                .containsAll(reach.classes(name -> name.contains(".model.")))
                .isSubsetOf(models)
                .hasSizeGreaterThan(5);
        assertThat(named(values())).containsAll(reach.classes(name -> name.startsWith(VALUES)));
    }

    /** Without it, the class of the version fails when it is loaded. */
    @Test
    void theFileWithTheVersionIsNamed() throws IOException {
        Artifact runtime = artifact("darkroom-client-runtime");
        String pattern = config(runtime, "resource-config.json")
                .at("/resources/includes/0/pattern")
                .asText();

        try (JarFile jar = new JarFile(runtime.jar().toFile())) {
            assertThat(jar.stream().filter(entry -> entry.getName().matches(pattern)))
                    .hasSize(1);
        }
    }

    private static Artifact values() {
        return artifact("darkroom-values");
    }

    private static Artifact artifact(String id) {
        return Artifact.all().stream()
                .filter(artifact -> artifact.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> named(Artifact artifact) throws IOException {
        Set<String> names = new TreeSet<>();
        for (JsonNode entry : config(artifact, "reflect-config.json")) {
            names.add(entry.get("name").asText());
        }
        return names;
    }

    private static JsonNode config(Artifact artifact, String file) throws IOException {
        try (JarFile jar = new JarFile(artifact.jar().toFile());
                InputStream config = jar.getInputStream(
                        jar.getEntry("META-INF/native-image/dev.darkroom/" + artifact.id() + "/" + file))) {
            return new ObjectMapper().readTree(config);
        }
    }
}
