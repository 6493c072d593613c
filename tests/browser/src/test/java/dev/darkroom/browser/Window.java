package dev.darkroom.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A window of the browser that writes down what it should not have met. */
final class Window implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();

    Window(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onRequest(request -> addresses.add(request.url()));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.url() + ": " + response.status());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Opens a page, and waits until it has all that it needs. */
    Page go(URI address) {
        page.navigate(address.toString());
        return page;
    }

    /** What the console said, and which addresses were answered with an error. */
    List<String> complaints() {
        return complaints;
    }

    /** All addresses that the browser asked for. */
    List<String> addresses() {
        return addresses;
    }

    /** Leaves a picture of the page below {@code target}. */
    void photograph(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
