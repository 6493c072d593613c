package dev.darkroom.tests.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A provider that is begun by command builds, is served, and answers as its first wire case says. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class NewProviderTest {

    private static final String CONFORM = "tests/conform/target/";

    @TempDir
    Path root;

    @TempDir
    Path data;

    @Test
    void whatIsBegunIsBuiltServedAndDescribed() throws Exception {
        RepositoryCopy.into(root);
        Commands commands = new Commands(root);

        Commands.Ended begun = commands.run(
                System.getProperty("java.class.path"),
                "dev.darkroom.specs.lint.NewProviderCommand",
                "photobox",
                "--java-name",
                "PhotoBox");
        assertThat(begun.exit()).as(begun.output()).isZero();

        Commands.Ended built = commands.build("client/photobox,server/app,tests/conform");
        assertThat(built.exit()).as(built.output()).isZero();
        assertThat(root.resolve("client/photobox/target/classes/dev/darkroom/client/photobox/PhotoBoxClient.class"))
                .isRegularFile();
        assertThat(root.resolve("docs/site/target/site/photobox/operations/listPictures.html"))
                .isRegularFile();

        Process server = commands.serve(data);
        try {
            Commands.Ended conforms = commands.run(
                    CONFORM + "darkroom-conform.jar" + System.getProperty("path.separator") + CONFORM + "lib/*",
                    "dev.darkroom.conform.ConformCommand",
                    "--cases",
                    "tests/cases",
                    "--base-uri",
                    Commands.address(server),
                    "photobox");
            assertThat(conforms.exit()).as(conforms.output()).isZero();
            assertThat(conforms.output()).contains("1 conform, 0 differ");
        } finally {
            server.destroy();
            server.waitFor();
        }
    }
}
