package dev.darkroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console, opened and clicked. */
class ConsoleTest {

    @RegisterExtension
    private static final Visit VISIT = Visit.ofAServer();

    private static URI address(String path) {
        return VISIT.address("/__darkroom/ui" + path);
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
        VISIT.openAnother(
                new Browser.NewContextOptions().setColorScheme(colours).setViewportSize(width, 900));
        Page page = VISIT.window().go(address(path));
        VISIT.window().photograph("console-" + name);

        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(violation -> violation.getId() + ": " + violation.getNodes())
                .isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no wider than the screen")
                .isTrue();
    }

    @Test
    void thumbnailsAndRegionsAreDrawn() {
        Page page = VISIT.window().go(address("/stored"));
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
        Page page = VISIT.window().go(address("/faults"));
        page.locator("select[name=provider]").selectOption("monk");
        page.locator("input[name=status]").fill("503");
        page.getByText("Plant", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main").innerText()).contains("monk", "503", "seen 0, struck 0");
        page.getByText("Remove", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main").innerText()).contains("No calls are to fail.");
    }

    @Test
    void whatWaitsIsDecidedByClick() {
        Page page = VISIT.window().go(address("/decisions"));
        page.locator("tr:has-text('PendingBlursOfGyllen_A')")
                .getByText("approve", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.url()).isEqualTo(address("/decisions").toString());
        assertThat(page.locator("main").innerText()).doesNotContain("PendingBlursOfGyllen_A");
    }

    @Test
    void callsAreComparedAndShown() {
        Page page = VISIT.window().go(address(""));
        page.getByText("Turn it on").click();
        page.request().get(VISIT.address("/v1/label?odd=1").toString());
        VISIT.window().go(address(""));
        assertThat(page.locator("main").innerText()).contains("1 calls were compared with their documents, 1 differ");
        page.getByText("Journal", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("summary").first().click();
        assertThat(page.locator("details").first().innerText()).contains("query odd is not described", "Response");
        page.getByText("Forget all calls").click();
        assertThat(page.locator("main").innerText()).contains("Nothing was called.");
    }
}
