package dev.darkroom.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine. For one thread. */
final class Chromium implements AutoCloseable {

    private static final String VARIABLE = "DARKROOM_BROWSER";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Path program) {
        this.playwright = playwright;
        this.browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program));
    }

    /** Starts it; skips the test, visibly, where there is none. */
    static Chromium start() {
        Optional<Path> program = Stream.of(System.getenv(VARIABLE), "/usr/bin/chromium")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        boolean hasDriver = Chromium.class.getClassLoader().getResource("driver") != null;
        if (program.isEmpty() || !hasDriver) {
            String reason = "No browser, so its tests are skipped: .ci/browser installs one, or " + VARIABLE
                    + " says where it is and -Pbrowser is said to Maven.";
            System.err.println(reason);
            abort(reason);
        }
        return new Chromium(
                Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))),
                program.orElseThrow());
    }

    /** A window of its own, with nothing in its storage. */
    Window open(Browser.NewContextOptions options) {
        return new Window(browser.newContext(options));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
