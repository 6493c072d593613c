package dev.darkroom.tests.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What Maven Central asks of every pom, and what one who takes the bill of materials may expect of it. */
class PomTest {

    private static final List<Pom> PUBLISHED =
            Pom.root().all().stream().filter(Pom::published).toList();

    private static Pom bom() {
        return PUBLISHED.stream()
                .filter(pom -> pom.artifact().equals("darkroom-client-bom"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyModuleHasANameAndSaysWhatItIs() {
        assertThat(PUBLISHED).hasSizeGreaterThan(10).allSatisfy(pom -> {
            assertThat(pom.has("name")).as("name of %s", pom).isTrue();
            assertThat(pom.has("description")).as("description of %s", pom).isTrue();
        });
    }

    /** The others inherit it; the bill of materials has no parent. */
    @Test
    void whereItComesFromAndUnderWhichLicenceIsStated() {
        assertThat(PUBLISHED.stream().filter(pom -> !pom.has("parent")))
                .hasSize(2)
                .allSatisfy(pom -> assertThat(List.of(
                                pom.has("url"),
                                pom.has("licenses", "license", "url"),
                                pom.has("developers", "developer", "name"),
                                pom.has("scm", "connection"),
                                pom.has("scm", "url")))
                        .as(pom.toString())
                        .containsOnly(true));
    }

    @Test
    void allHaveOneVersion() {
        String version = Pom.root().text("version");

        assertThat(bom().text("version")).isEqualTo(version);
        assertThat(PUBLISHED.stream().filter(pom -> pom.has("parent"))).allSatisfy(pom -> {
            assertThat(pom.text("parent", "version")).as(pom.toString()).isEqualTo(version);
            assertThat(pom.has("version")).as(pom.toString()).isFalse();
        });
        assertThat(Pom.root().all().stream().filter(pom -> pom.has("version")))
                .allSatisfy(pom ->
                        assertThat(pom.text("version")).as(pom.toString()).isEqualTo(version));
    }

    @Test
    void theBillOfMaterialsHasEveryClientAndTheServer() {
        List<String> usable = PUBLISHED.stream()
                .filter(pom -> pom.packaging().equals("jar"))
                .map(Pom::artifact)
                .filter(name -> name.startsWith("darkroom-client-")
                        || Set.of("darkroom-values", "darkroom-server-engine", "darkroom-junit")
                                .contains(name))
                .toList();

        assertThat(bom().elements("dependencyManagement", "dependencies", "dependency")
                        .map(dependency -> dependency
                                .getElementsByTagName("artifactId")
                                .item(0)
                                .getTextContent()))
                .containsExactlyInAnyOrderElementsOf(usable);
    }

    @Test
    void whatIsForTheBuildAloneIsNotPublished() {
        assertThat(PUBLISHED)
                .extracting(Pom::artifact)
                .doesNotContain(
                        "darkroom-tests",
                        "darkroom-compatibility",
                        "darkroom-benchmarks",
                        "darkroom-generator-templates");
    }
}
