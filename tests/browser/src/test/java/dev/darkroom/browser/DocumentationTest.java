package dev.darkroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documentation as the server shows it. */
class DocumentationTest {

    private static final String OPERATION = "mapillary/operations/getBlurs.html";

    private static final int SMALL_PHONE = 360;

    @RegisterExtension
    private static final Visit VISIT = Visit.ofAServer();

    private static URI address(String path) {
        return VISIT.address("/docs/" + path);
    }

    @Test
    void everyPageOpensAndFitsASmallPhone() {
        VISIT.openAnother(new Browser.NewContextOptions().setViewportSize(SMALL_PHONE, 740));
        Set<String> seen = new LinkedHashSet<>(List.of(address("").toString()));
        Deque<String> toSee = new ArrayDeque<>(seen);
        while (!toSee.isEmpty()) {
            Page page = VISIT.window().go(URI.create(toSee.pop()));
            assertThat(page.locator("h1").count()).as(page.url()).isOne();
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(page.url())
                    .isEqualTo(SMALL_PHONE);
            for (Object link : (List<?>) page.evaluate("[...document.links].map(link => link.href.split('#')[0])")) {
                String address = String.valueOf(link);
                if (address.startsWith(address("").toString()) && address.endsWith(".html") && seen.add(address)) {
                    toSee.add(address);
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(100).anyMatch(address -> address.endsWith(OPERATION));
    }

    @ParameterizedTest
    @CsvSource({
        "home, '', LIGHT, 1280",
        "home-dark, '', DARK, 1280",
        "overview, monk/index.html, LIGHT, 1280",
        "operation, " + OPERATION + ", LIGHT, 1280",
        "operation-dark, " + OPERATION + ", DARK, 1280",
        "operation-phone, " + OPERATION + ", LIGHT, 390",
        "models, procore/models.html, LIGHT, 1280",
        "models-phone, procore/models.html, DARK, 390",
        "guide, guides/retries.html, LIGHT, 1280",
        "guide-phone, guides/retries.html, LIGHT, 390",
        "fidelity, fidelity.html, DARK, 1280",
    })
    void isForEverybodyAndFitsTheScreen(String name, String path, ColorScheme colours, int width) {
        VISIT.openAnother(
                new Browser.NewContextOptions().setColorScheme(colours).setViewportSize(width, 900));
        Page page = VISIT.window().go(address(path));
        VISIT.window().photograph(name);

        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(violation -> violation.getId() + ": " + violation.getNodes())
                .isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no wider than the screen")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"createImage", "blur"})
    void whatIsSearchedForIsFoundWithTheKeyboard(String words) {
        Page page = VISIT.window().go(address(""));
        page.keyboard().press("/");
        page.keyboard().type(words);
        page.locator("#found li").first().waitFor();
        page.keyboard().press("ArrowDown");
        String chosen = page.locator("#found li[aria-selected=true] strong").textContent();
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.equals(address("").toString()));

        assertThat(page.locator("main").textContent()).containsIgnoringCase(chosen.replaceAll("^.*\\.", ""));
    }

    @Test
    void aMemberHasAnAddressOfItsOwn() {
        Page page = VISIT.window().go(address("monk/models.html#Image.path"));

        assertThat(page.locator(":target").isVisible()).isTrue();
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "(() => { const at = document.querySelector(':target').getBoundingClientRect(); return at.top >= 0 && at.top < innerHeight; })()"))
                .isTrue();
    }

    @Test
    void theChosenColoursStay() {
        Page page = VISIT.window().go(address(""));
        page.locator("button.theme").click();
        String chosen = page.locator("html").getAttribute("data-theme");
        VISIT.window().go(address("guides/index.html"));

        assertThat(chosen).isEqualTo("dark");
        assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo(chosen);
        assertThat(page.locator("button.theme").getAttribute("aria-pressed")).isEqualTo("true");
    }

    @Test
    void aCallIsTriedOnTheServerThatShowsIt() {
        Page page = VISIT.window().go(address(OPERATION));
        page.locator(".trial button").click();
        page.locator(".trial .answer").waitFor();

        assertThat(page.locator(".trial .status").textContent())
                .startsWith("200")
                .contains("application/json");
        assertThat(page.locator(".trial .answer").textContent()).contains("\"bs\": [");
        page.locator(".trial .answer").scrollIntoViewIfNeeded();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/tried.png")));
    }

    @Test
    void aFileIsSentWithACall() {
        Page page = VISIT.window().go(address("imagemonkey/operations/donate.html"));
        page.locator(".trial input[type=file]")
                .setInputFiles(new FilePayload("photo.png", "image/png", DrawnPicture.png()));
        page.locator(".trial button").click();
        page.locator(".trial .status:text(\"200\")").waitFor();
        page.locator(".trial button").click();
        page.locator(".trial .status:text(\"409\")").waitFor();

        assertThat(page.locator(".trial .answer").textContent()).contains("error");
        assertThat(VISIT.window().complaints())
                .isNotEmpty()
                .allSatisfy(complaint -> assertThat(complaint).contains("409"));
        VISIT.window().complaints().clear();
    }

    @Test
    void theFrontPageLeadsToTheDocumentation() {
        Page page = VISIT.window().go(VISIT.address("/"));
        VISIT.window().photograph("front-page");
        page.getByText("the documentation", new Page.GetByTextOptions().setExact(true))
                .click();

        assertThat(page.url()).isEqualTo(address("").toString());
    }
}
