package dev.darkroom.site.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.darkroom.junit.TestServer;
import dev.darkroom.tests.wire.CaseSteps;
import dev.darkroom.tests.wire.Message;
import dev.darkroom.tests.wire.Placeholders;
import dev.darkroom.tests.wire.ResponseCheck;
import dev.darkroom.tests.wire.TestPictures;
import dev.darkroom.tests.wire.WireCase;
import dev.darkroom.tests.wire.WireCases;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command lines of the pages, run by the real {@code curl}; what was recorded of them is what is answered. With
 * {@code -Danswers.update=true} what no longer is gets recorded anew.
 */
class SamplesTest {

    private static final Path CASES = Path.of("../../tests/cases");
    private static final Path ANSWERS = Path.of("src/main/answers");
    private static final int SHOWN_WIDTH = 640;
    private static final boolean UPDATE = Boolean.getBoolean("answers.update");

    /** Nobody listens there, and a connection is refused at once. */
    private static final String NOBODY = "http://127.0.0.1:9";

    private static TestServer shared;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startTheServerOfThoseThatRead() {
        shared = TestServer.start();
    }

    @AfterAll
    static void stopIt() {
        shared.close();
    }

    @TestFactory
    Stream<DynamicTest> lines() {
        return new SampleCases(WireCases.in(CASES))
                .all().stream().map(wireCase -> dynamicTest(wireCase.toString(), () -> check(wireCase)));
    }

    private void check(WireCase wireCase) throws Exception {
        Path file = SampleCases.file(ANSWERS, wireCase);
        List<String> outdated = Recording.read(file)
                .map(recording -> outdated(wireCase, recording, file))
                .orElse(List.of("nothing is recorded in " + file));
        boolean isRecordedAnew = UPDATE && !outdated.isEmpty();
        if (!isRecordedAnew) {
            assertThat(outdated).as("-Danswers.update=true records anew").isEmpty();
        }
        assumeTrue(Curl.isInstalled(), "curl is not installed, so the command lines of the pages are not run");
        if (wireCase.onlyReads()) {
            run(wireCase, shared.uri(), isRecordedAnew ? file : null);
        } else {
            try (TestServer own = TestServer.start(!Boolean.FALSE.equals(wireCase.demo()), List.of())) {
                run(wireCase, own.uri(), isRecordedAnew ? file : null);
            }
        }
    }

    private void run(WireCase wireCase, URI server, @Nullable Path record) throws Exception {
        Placeholders placeholders =
                new Placeholders().with("base", server.toString()).with("host", NOBODY);
        new CaseSteps(server, placeholders).before(wireCase.given());
        for (var needed : CurlLine.files(wireCase.request()).entrySet()) {
            Files.write(folder.resolve(needed.getKey()), TestPictures.bytes(needed.getValue()));
        }
        String line = CurlLine.of(server.toString(), wireCase.request(), placeholders);
        Message.Response response = Curl.run(line, folder);
        assertThat(differences(wireCase, placeholders, response)).as(line).isEmpty();
        Recording recording = new Recording(response);
        if (record != null) {
            recording.write(record, server.toString());
        }
        for (String address : ShownPicture.addresses(recording).keySet()) {
            assertThat(address).startsWith(server.toString());
            Message.Response picture = Curl.run("curl " + address, folder);
            assertThat(new Recording(picture).isPicture()).as(address).isTrue();
            if (record != null) {
                Path file = record.resolveSibling(ShownPicture.file(address));
                Files.createDirectories(file.getParent());
                Files.write(file, light(picture.body()));
            }
        }
    }

    /** What is wider than a page shows it is kept smaller, as pages are to be light. */
    private static byte[] light(byte[] bytes) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
        if (picture.getWidth() <= SHOWN_WIDTH) {
            return bytes;
        }
        BufferedImage small = new BufferedImage(
                SHOWN_WIDTH, picture.getHeight() * SHOWN_WIDTH / picture.getWidth(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.drawImage(
                picture.getScaledInstance(small.getWidth(), small.getHeight(), Image.SCALE_SMOOTH),
                0,
                0,
                Color.WHITE,
                null);
        pen.dispose();
        ByteArrayOutputStream light = new ByteArrayOutputStream();
        ImageIO.write(small, "jpeg", light);
        return light.toByteArray();
    }

    private static List<String> outdated(WireCase wireCase, Recording recording, Path file) {
        List<String> outdated = new ArrayList<>(differences(wireCase, asIfAnyServer(wireCase), recording.response()));
        ShownPicture.addresses(recording).keySet().stream()
                .map(ShownPicture::file)
                .filter(picture -> !Files.exists(file.resolveSibling(picture)))
                .forEach(picture -> outdated.add("there is no " + picture + " beside " + file));
        return outdated;
    }

    private static List<String> differences(WireCase wireCase, Placeholders placeholders, Message.Response response) {
        return new ResponseCheck(placeholders).differences(shown(wireCase.response(), response), response);
    }

    /** A page does not show every header that a case names. */
    private static WireCase.WireResponse shown(WireCase.WireResponse expected, Message.Response response) {
        Map<String, String> headers = new LinkedHashMap<>(expected.headers());
        headers.keySet().removeIf(name -> response.header(name).isEmpty());
        return new WireCase.WireResponse(
                expected.status(), headers, expected.json(), expected.body(), expected.picture(), expected.partial());
    }

    /** What a recorded answer is compared with: of another server, and of other values captured before. */
    private static Placeholders asIfAnyServer(WireCase wireCase) {
        Placeholders placeholders =
                new Placeholders().with("base", Recording.SERVER).with("host", NOBODY);
        List<String> captured = new ArrayList<>();
        wireCase.given().forEach(step -> captured.addAll(step.capture().keySet()));
        captured.forEach(name -> placeholders.with(name, "${any}"));
        return placeholders;
    }
}
