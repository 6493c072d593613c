package dev.darkroom.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.client.error.UnauthorizedException;
import dev.darkroom.client.imagemonkey.ImageMonkeyClient;
import dev.darkroom.client.monk.MonkClient;
import dev.darkroom.junit.TestServer;
import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.tests.wire.Message;
import dev.darkroom.tests.wire.RawSender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says, and with which exit code it ends. */
class CommandLineTest {

    @TempDir
    private Path folder;

    @Test
    void helpNamesEveryOptionAndItsVariable() {
        try (Program help = Program.start("serve", "--help")) {
            assertThat(help.exitCode()).isZero();
            assertThat(help.errors()).isEmpty();
            assertThat(help.output().replaceAll("\\s+", " "))
                    .contains("--host", "--port", "--data", "--no-demo", "--public-url", "--outbound-allow")
                    .contains("DARKROOM_HOST", "DARKROOM_PORT", "DARKROOM_DATA", "DARKROOM_NO_DEMO=true")
                    .contains("DARKROOM_PUBLIC_URL", "DARKROOM_OUTBOUND_ALLOW", "DARKROOM_PROCORE_REQUIRE_TOKEN=true")
                    .doesNotContain("NULL");
            assertThat(help.output().lines())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                            | Missing required subcommand
                    serve --prot 1                | Unknown option
                    serve extra                   | Unmatched argument
                    serve --port abc              | is not an int
                    serve --port 65536            | not a port: 65536
                    serve --data=                 | the data folder has no name
                    serve --public-url http://a?b | an address in front of paths has no query
                    serve --public-url banana     | not an http or https address: banana
                    serve --outbound-allow banana | not a network in CIDR notation: banana
                    serve --tls-key banana        | HTTPS needs --tls-certificate and --tls-key, or --tls-key-store
                    """)
    void wrongUseIsExitCodeTwo(String arguments, String message) {
        String[] words = Arrays.stream(arguments.split(" "))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        try (Program program = Program.start(Map.of("DARKROOM_DATA", data(), "DARKROOM_PORT", "0"), words)) {
            assertThat(program.exitCode()).isEqualTo(2);
            assertThat(program.output()).isEmpty();
            assertThat(program.errors()).contains(message).doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void theAccessLogGoesOnWhereItStopped() throws IOException {
        Path log = Files.writeString(folder.resolve("access.log"), "{}\n");
        try (Program program = serve("--port", "0", "--access-log", log.toString())) {
            RawSender.send(program.uri(), new Message.Request("GET", "/v1/label", Map.of(), new byte[0]));
            program.stop();
            assertThat(Files.readAllLines(log)).hasSize(2).last().asString().contains("\"operation\":\"listLabels\"");
        }
    }

    @Test
    void theAccessLogMayBeTheStandardOutput() {
        try (Program program = serve("--port", "0", "--access-log", "-")) {
            RawSender.send(program.uri(), new Message.Request("GET", "/nowhere", Map.of(), new byte[0]));
            program.stop();
            assertThat(program.output().lines()).hasSize(2).last().asString().contains("\"status\":404");
        }
    }

    @Test
    void anAccessLogThatCannotBeWrittenIsNamed() {
        try (Program program = serve("--port", "0", "--access-log", folder.toString())) {
            assertRefused(program, "cannot write the access log " + folder);
        }
    }

    @Test
    void tokensThatEverybodyKnowsAreRefusedAloud() {
        try (Program program = serve("--port", "0", "--no-demo-credentials")) {
            program.uri();
            program.stop();
            assertThat(program.errors()).contains("darkroom: the demo data's tokens are refused");
        }
    }

    @Test
    void aCertificateThatCannotBeReadIsNamed() {
        String file = folder.resolve("none.pem").toString();
        try (Program program = serve("--port", "0", "--tls-certificate", file, "--tls-key", file)) {
            assertRefused(program, file + " is no file that can be read");
        }
    }

    /** As a jar that was moved away from its libraries finds itself. */
    @Test
    void missingLibrariesAreNamed() throws IOException {
        try (Program program = Program.startAlone(folder, "serve", "--port", "0")) {
            assertRefused(program, "picocli.CommandLine is missing. The jar needs the folder lib");
        }
    }

    @Test
    void variablesAreOptionsAndOptionsWin() throws IOException {
        Map<String, String> variables =
                Map.of("DARKROOM_DATA", data(), "DARKROOM_PORT", "none", "DARKROOM_NO_DEMO", "true");
        try (Program program = Program.start(variables, "serve", "--port", "0")) {
            URI uri = program.uri();
            assertThat(uri.getHost()).isEqualTo("127.0.0.1");
            assertThat(RawSender.send(uri, new Message.Request("GET", "/v1/validate", Map.of(), new byte[0]))
                            .text())
                    .contains("\"uuid\":\"\"");
            program.stop();
            assertThat(program.output()).isEqualTo("Darkroom ready on " + uri);
            assertThat(Files.list(folder)).extracting(Path::getFileName).containsExactly(Path.of("data"));
        }
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Program program = serve("--port", String.valueOf(taken.getLocalPort()))) {
            assertRefused(program, "cannot listen on 127.0.0.1:" + taken.getLocalPort() + ": Address already in use");
        }
    }

    @ParameterizedTest
    @CsvSource({"nowhere.invalid, nowhere.invalid", "::f, [::f]"})
    void aHostThatIsNotThisMachineIsNamed(String host, String shown) {
        try (Program program = serve("--host", host, "--port", "0")) {
            assertRefused(program, "cannot listen on " + shown + ":0: ");
            assertThat(program.errors()).doesNotContain("null");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"incoming", "pictures"})
    void aFolderWithAFileInItsWayIsNamed(String name) throws IOException {
        Files.createFile(Files.createDirectories(Path.of(data())).resolve(name));
        try (Program program = serve("--port", "0")) {
            assertRefused(program, data() + " cannot be used as a data folder: ");
        }
    }

    @Test
    void aFolderInUseIsNamed() {
        try (Program first = serve("--port", "0")) {
            first.uri();
            try (Program second = serve("--port", "0")) {
                assertRefused(second, data() + " is used by another server");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data"})
    void aFolderThatCannotBeMadeIsNamed(String inside) throws IOException {
        Path path = Files.createFile(folder.resolve("file")).resolve(inside);
        try (Program program = Program.start("serve", "--port", "0", "--data", path.toString())) {
            assertRefused(program, path + " cannot be used as a data folder");
        }
    }

    @Test
    void whetherPicturesAreWholeIsToldOnceNoServerWorks() throws IOException {
        try (Program server = serve("--port", "0")) {
            donate(server.uri());
            try (Program early = integrity()) {
                assertRefused(early, data() + " is used by another server");
            }
            server.stop();
        }
        try (Program whole = integrity("--bytes")) {
            assertThat(whole.exitCode()).isZero();
            assertThat(whole.output()).isEqualTo("1 pictures, 0 findings");
        }
        String picture = Stored.pictures(Path.of(data())).get(0);
        Path file = Path.of(data(), "pictures", picture.substring(0, 2), picture);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1]++;
        Files.write(file, bytes);
        try (Program counting = integrity()) {
            assertThat(counting.exitCode()).isZero();
        }
        try (Program reading = integrity("--bytes")) {
            assertThat(reading.exitCode()).isEqualTo(1);
            assertThat(reading.output())
                    .isEqualTo(picture + " has other bytes than it should have\n1 pictures, 1 findings");
        }
    }

    @Test
    void aFolderWithoutDataIsNotMadeToBeLookedAt() {
        try (Program program = integrity()) {
            assertRefused(program, data() + " holds no server's data");
            assertThat(Path.of(data())).doesNotExist();
        }
    }

    private Program integrity(String... options) {
        return Program.start(Map.of("DARKROOM_DATA", data()), concat("integrity", options));
    }

    @Test
    void everythingIsCarriedIntoAnotherFolder() throws Exception {
        try (DarkroomServer server = DarkroomServer.start(ServerSettings.builder()
                .data(Path.of(data()))
                .port(0)
                .demo(false)
                .build())) {
            donate(server.uri());
        }
        String file = folder.resolve("all.zip").toString();
        try (Program export = Program.start("export", file, "--data", data())) {
            assertThat(export.exitCode()).isZero();
            assertThat(export.output()).isEqualTo("exported, with 1 pictures: " + file);
            assertThat(export.errors()).contains("100 %");
        }
        String other = folder.resolve("other").toString();
        try (Program importing = Program.start("import", file, "--data", other)) {
            assertThat(importing.exitCode()).isZero();
            assertThat(importing.output()).isEqualTo("imported, with 1 pictures: " + file);
        }
        assertThat(Stored.pictures(Path.of(other))).isEqualTo(Stored.pictures(Path.of(data())));
        try (Program again = Program.start("import", file, "--data", other)) {
            assertRefused(again, "a server has used the database");
        }
    }

    @Test
    void tokensAreHandedOutAndTakenBack() {
        try (TestServer server = TestServer.start()) {
            String at = "--server=" + server.uri();
            String secret;
            try (Program grant = Program.start("token", "grant", "monk", "--account", "workshop", at)) {
                assertThat(grant.exitCode()).isZero();
                secret = grant.output();
            }
            try (MonkClient monk = MonkClient.builder()
                    .baseUri(server.uri())
                    .bearerToken(secret)
                    .build()) {
                assertThat(monk.inspections().getAllInspections().data()).isEmpty();
                String id;
                try (Program list = Program.start("token", "list", at)) {
                    id = list.output()
                            .lines()
                            .filter(line -> line.contains(" account=workshop "))
                            .map(line -> line.split(" ")[0])
                            .findFirst()
                            .orElseThrow();
                }
                try (Program revoke = Program.start("token", "revoke", "monk", id, at)) {
                    assertThat(revoke.exitCode()).isZero();
                }
                assertThatThrownBy(() -> monk.inspections().getAllInspections())
                        .isInstanceOf(UnauthorizedException.class);
            }
        }
    }

    private static void donate(URI server) {
        try (ImageMonkeyClient monkey =
                ImageMonkeyClient.builder().baseUri(server).build()) {
            Donors.donate(monkey, "egg", "an egg");
        }
    }

    @Test
    void aDamagedDatabaseIsNamed() throws IOException {
        Path database = Files.createDirectories(Path.of(data())).resolve("darkroom.db");
        Files.writeString(database, "Bananas are berries.");
        try (Program program = serve("--port", "0")) {
            assertRefused(program, database + " cannot be opened");
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private Program serve(String... arguments) {
        return Program.start(Map.of("DARKROOM_DATA", data(), "DARKROOM_NO_DEMO", "true"), concat("serve", arguments));
    }

    private static String[] concat(String first, String... rest) {
        String[] all = Arrays.copyOf(new String[] {first}, rest.length + 1);
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    private static void assertRefused(Program program, String message) {
        assertThat(program.exitCode()).isEqualTo(1);
        assertThat(program.output()).isEmpty();
        assertThat(program.errors()).contains("darkroom: " + message).doesNotContain("\tat ");
    }
}
