package dev.darkroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The documentation as it opens from a folder, without any server. */
class FromDiskTest {

    private static final URI SITE =
            Path.of("../../docs/site/target/site").toAbsolutePath().normalize().toUri();

    private static Chromium chromium;

    private final Window window = chromium.open(new Browser.NewContextOptions());

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void complainsOfNothing() {
        try (Window used = window) {
            assertThat(used.complaints()).isEmpty();
            assertThat(used.addresses())
                    .allSatisfy(address -> assertThat(address).startsWith("file:"));
        }
    }

    @Test
    void whatIsFoundIsOpenedWithAClick() {
        Page page = window.go(SITE.resolve("index.html"));
        page.getByRole(AriaRole.COMBOBOX).fill("NewImage");
        page.getByRole(AriaRole.OPTION).first().click();

        assertThat(page).hasURL(Pattern.compile("file:.*/monk/models\\.html#NewImage"));
        assertThat(page.locator(":target")).isInViewport();
    }

    @Test
    void whatIsNowhereAndEscapeCloseTheList() {
        Page page = window.go(SITE.resolve("guides/index.html"));
        page.getByRole(AriaRole.COMBOBOX).fill("image");
        assertThat(page.locator("#found")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#found")).isHidden();
        page.getByRole(AriaRole.COMBOBOX).fill("qqqqzzzz");

        assertThat(page.locator("#found-count")).hasText("0 places found");
        assertThat(page.locator("#found")).isHidden();
    }

    @Test
    void theFirstTabSkipsToTheContent() {
        Page page = window.go(SITE.resolve("monk/index.html"));
        page.keyboard().press("Tab");
        assertThat(page.locator("a.skip")).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void aLinkToAModelShowsIt() {
        Page page = window.go(SITE.resolve("monk/operations/add_image_to_inspection.html"));
        page.locator("main a[href*='models.html#']").first().click();

        assertThat(page).hasURL(Pattern.compile("file:.*/monk/models\\.html#.+"));
        assertThat(page.locator(":target")).isInViewport();
    }
}
