package dev.darkroom.tests.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each jar of a client is a module by its own descriptor, so that what it needs is resolved with it. */
class ModulesTest {

    static Stream<Artifact> clients() {
        return Artifact.all().stream().filter(artifact -> artifact.id().startsWith("darkroom-client-"));
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aClientIsAModule(Artifact client) {
        ModuleDescriptor module = module(client);

        assertThat(module.isAutomatic()).isFalse();
        assertThat(module.isOpen()).isFalse();
        assertThat(module.name())
                .isEqualTo(client.id()
                        .replace('-', '.')
                        .replaceFirst("darkroom", "dev.darkroom")
                        .replace(".runtime", ""));
    }

    /** Who may look at what is not public: the library that reads and writes it, and nobody else. */
    @ParameterizedTest
    @MethodSource("clients")
    void aClientIsOpenToJacksonAlone(Artifact client) {
        Set<String> targets = module(client).opens().stream()
                .flatMap(opened -> opened.targets().stream())
                .collect(Collectors.toSet());

        assertThat(module(client).opens()).allMatch(ModuleDescriptor.Opens::isQualified);
        assertThat(targets).isSubsetOf("com.fasterxml.jackson.databind");
    }

    private static ModuleDescriptor module(Artifact client) {
        return ModuleFinder.of(client.jar()).findAll().iterator().next().descriptor();
    }
}
