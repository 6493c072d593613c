package dev.darkroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The documentation as it opens from a folder, without any server. */
class FromDiskTest {

    private static final URI SITE =
            Path.of("../../docs/site/target/site").toAbsolutePath().normalize().toUri();

    @RegisterExtension
    private static final Visit VISIT = Visit.of(SITE);

    @Test
    void whatIsFoundIsOpenedWithAClick() {
        Page page = VISIT.go("index.html");
        page.getByRole(AriaRole.COMBOBOX).fill("NewImage");
        page.getByRole(AriaRole.OPTION).first().click();

        assertThat(page).hasURL(Pattern.compile("file:.*/monk/models\\.html#NewImage"));
        assertThat(page.locator(":target")).isInViewport();
    }

    @Test
    void whatIsNowhereAndEscapeCloseTheList() {
        Page page = VISIT.go("guides/index.html");
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
        Page page = VISIT.go("monk/index.html");
        page.keyboard().press("Tab");
        assertThat(page.locator("a.skip")).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void aLinkToAModelShowsIt() {
        Page page = VISIT.go("monk/operations/add_image_to_inspection.html");
        page.locator("main a[href*='models.html#']").first().click();

        assertThat(page).hasURL(Pattern.compile("file:.*/monk/models\\.html#.+"));
        assertThat(page.locator(":target")).isInViewport();
    }
}
