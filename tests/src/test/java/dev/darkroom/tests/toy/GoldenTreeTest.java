package dev.darkroom.tests.toy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Generated code is looked at before it changes: what a template makes of the toy is committed below {@code
 * tests/golden}. {@code mvn test -Dtest=GoldenTreeTest -Dgolden.update=true} renews it.
 */
class GoldenTreeTest {

    private static final String HOW_TO_RENEW =
            "Generated code has changed. Where that is wanted, renew the committed copy and look at its diff:\n"
                    + "  mvn -q test -Dtest=GoldenTreeTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true\n";

    @ParameterizedTest
    @ValueSource(strings = {"client/src/main/java/dev/darkroom/client", "server/src/main/java/dev/darkroom/server/api"})
    void generatedCodeIsWhatWasLookedAt(String folder) throws IOException {
        Path generated =
                Path.of("target/generated-test-sources/openapi").resolve(folder).resolve("lightbox");
        GoldenTree tree = new GoldenTree(generated, Path.of("golden").resolve(folder.replaceAll("/.*", "")));

        if (Boolean.getBoolean("golden.update")) {
            tree.renew();
        }

        assertThat(generated).isNotEmptyDirectory();
        assertThat(tree.differences()).as(HOW_TO_RENEW).isEmpty();
    }

    @Test
    void aDifferenceIsShownAsAPatch(@TempDir Path folder) throws IOException {
        Path generated = Files.createDirectories(folder.resolve("generated/model"));
        Path golden = Files.createDirectories(folder.resolve("golden/model"));
        Files.writeString(generated.resolve("A.java"), "one\ntwo\n");
        Files.writeString(golden.resolve("A.java.txt"), "one\n2\n");
        Files.writeString(generated.resolve("New.java"), "new\n");
        Files.writeString(golden.resolve("Old.java.txt"), "old\n");
        GoldenTree tree = new GoldenTree(generated.getParent(), golden.getParent());

        assertThat(tree.differences()).isEqualTo("""
                        --- %1$s/model/A.java.txt
                        +++ %1$s/model/A.java.txt
                        @@ -1,2 +1,2 @@
                         one
                        -2
                        +two
                        --- /dev/null
                        +++ %1$s/model/New.java.txt
                        @@ -0,0 +1,1 @@
                        +new
                        --- %1$s/model/Old.java.txt
                        +++ /dev/null
                        @@ -1,1 +0,0 @@
                        -old""".formatted(golden.getParent()));

        tree.renew();

        assertThat(tree.differences()).isEmpty();
        assertThat(golden.resolve("Old.java.txt")).doesNotExist();
    }
}
