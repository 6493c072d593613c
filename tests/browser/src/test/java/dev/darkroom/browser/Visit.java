package dev.darkroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.darkroom.junit.TestServer;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A browser for a class of tests and a window for each, in which nothing may go wrong and nothing be asked of another host. Without
 * a browser the class is skipped.
 */
final class Visit implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private final @Nullable URI folder;
    private @Nullable Chromium chromium;
    private @Nullable TestServer server;
    private @Nullable Window window;

    private Visit(@Nullable URI folder) {
        this.folder = folder;
    }

    /** Of a server with the demo data. */
    static Visit ofAServer() {
        return new Visit(null);
    }

    /** Of pages in a folder, without any server. */
    static Visit of(URI folder) {
        return new Visit(folder);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        chromium = Chromium.start();
        server = folder == null ? TestServer.start() : null;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        window = chromium.open(new Browser.NewContextOptions());
    }

    /** Goes on in a window of another kind. */
    void openAnother(Browser.NewContextOptions options) {
        window.close();
        window = chromium.open(options);
    }

    Window window() {
        return window;
    }

    /** The address of a page: below the folder, or on the server, where it begins with a slash. */
    URI address(String path) {
        return folder == null ? URI.create(server.uri() + path) : folder.resolve(path);
    }

    Page go(String path) {
        return window.go(address(path));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try (Window used = window) {
            assertThat(used.complaints()).isEmpty();
            assertThat(used.addresses())
                    .allSatisfy(address -> assertThat(address)
                            .startsWith(folder == null ? address("").toString() : "file:"));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (server != null) {
            server.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }
}
