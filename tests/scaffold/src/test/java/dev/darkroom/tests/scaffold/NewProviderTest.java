package dev.darkroom.tests.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Providers that are begun by command build and are served: one answers as its first wire case says, an imported one 501. */
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
        begin(commands, "photobox", "--java-name", "PhotoBox");
        begin(commands, "kites", "--from", documentOfOthers());

        Commands.Ended built = commands.build("client/photobox,client/kites,server/app,tests/conform");
        assertThat(built.exit()).as(built.output()).isZero();
        assertThat(root.resolve("client/photobox/target/classes/dev/darkroom/client/photobox/PhotoBoxClient.class"))
                .isRegularFile();
        assertThat(root.resolve("docs/site/target/site/photobox/operations/listPictures.html"))
                .isRegularFile();

        Process server = commands.serve(data);
        try {
            String address = Commands.address(server);
            Commands.Ended conforms = commands.run(
                    CONFORM + "darkroom-conform.jar" + File.pathSeparator + CONFORM + "lib/*",
                    "dev.darkroom.conform.ConformCommand",
                    "--cases",
                    "tests/cases",
                    "--base-uri",
                    address,
                    "photobox");
            assertThat(conforms.exit()).as(conforms.output()).isZero();
            assertThat(conforms.output()).contains("1 conform, 0 differ");

            HttpResponse<String> unwritten = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address + "/v1/kites"))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(unwritten.statusCode()).isEqualTo(501);
            assertThat(unwritten.body()).startsWith("{\"error\":");
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static void begin(Commands commands, String... arguments) throws Exception {
        Commands.Ended begun = commands.run(
                System.getProperty("java.class.path"), "dev.darkroom.specs.lint.NewProviderCommand", arguments);
        assertThat(begun.exit()).as(begun.output()).isZero();
    }

    /** One that follows the rules of ours already, so that the build takes it as it is. */
    private String documentOfOthers() throws IOException {
        String begun = Files.readString(root.resolve("specs/photobox/openapi.yaml"));
        Path document = root.resolve("kites.yaml");
        Files.writeString(
                document,
                begun.replace("PhotoBox", "Kites").replace("photobox", "kites").replace("/v1/pictures", "/v1/kites"));
        return document.toString();
    }
}
