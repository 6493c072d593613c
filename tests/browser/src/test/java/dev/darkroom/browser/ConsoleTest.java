package dev.darkroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import dev.darkroom.junit.TestServer;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console, opened and clicked. */
class ConsoleTest {

    private static Chromium chromium;
    private static TestServer server;

    private Window window = chromium.open(new Browser.NewContextOptions());

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            chromium.close();
        }
    }

    @AfterEach
    void complainsOfNothing() {
        try (Window used = window) {
            assertThat(used.complaints()).isEmpty();
            assertThat(used.addresses())
                    .allSatisfy(address ->
                            assertThat(address).startsWith(server.uri().toString()));
        }
    }

    private static URI address(String path) {
        return URI.create(server.uri() + "/__darkroom/ui" + path);
    }

    @ParameterizedTest
    @CsvSource({
        "overview, '', LIGHT, 1280",
        "stored, /stored, LIGHT, 1280",
        "stored-phone, /stored, DARK, 390",
        "journal, /journal, DARK, 1280",
        "faults, /faults, LIGHT, 1280",
        "faults-phone, /faults, LIGHT, 390",
        "decisions, /decisions, LIGHT, 1280",
        "webhooks, /webhooks, LIGHT, 1280",
    })
    void isForEverybodyAndFitsTheScreen(String name, String path, ColorScheme colours, int width) {
        window.close();
        window = chromium.open(
                new Browser.NewContextOptions().setColorScheme(colours).setViewportSize(width, 900));
        Page page = window.go(address(path));
        window.photograph("console-" + name);

        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(violation -> violation.getId() + ": " + violation.getNodes())
                .isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no wider than the screen")
                .isTrue();
    }

    @Test
    void thumbnailsAndRegionsAreDrawn() {
        Page page = window.go(address("/stored"));
        page.evaluate("Promise.all([...document.images].map(image => (image.loading = 'eager', image.decode())))");
        assertThat((Boolean) page.evaluate(
                        "document.images.length > 5 && [...document.images].every(image => image.naturalWidth > 0)"))
                .isTrue();
        BoundingBox blur = page.locator("#mapillary rect.blur").first().boundingBox();
        assertThat(blur.width).isPositive();
        assertThat(blur.height).isPositive();
    }

    @Test
    void faultsAreSwitchedByClick() {
        Page page = window.go(address("/faults"));
        page.locator("select[name=provider]").selectOption("monk");
        page.locator("input[name=status]").fill("503");
        page.getByText("Plant", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main").innerText()).contains("monk", "503", "seen 0, struck 0");
        page.getByText("Remove", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main").innerText()).contains("No calls are to fail.");
    }

    @Test
    void whatWaitsIsDecidedByClick() {
        Page page = window.go(address("/decisions"));
        page.locator("tr:has-text('PendingBlursOfGyllen_A')")
                .getByText("approve", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.url()).isEqualTo(address("/decisions").toString());
        assertThat(page.locator("main").innerText()).doesNotContain("PendingBlursOfGyllen_A");
    }

    @Test
    void callsAreComparedAndShown() {
        Page page = window.go(address(""));
        page.getByText("Turn it on").click();
        page.request().get(server.uri() + "/v1/label?odd=1");
        window.go(address(""));
        assertThat(page.locator("main").innerText()).contains("1 calls were compared with their documents, 1 differ");
        page.getByText("Journal", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("summary").first().click();
        assertThat(page.locator("details").first().innerText()).contains("query odd is not described", "Response");
        page.getByText("Forget all calls").click();
        assertThat(page.locator("main").innerText()).contains("Nothing was called.");
    }
}
