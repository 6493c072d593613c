package dev.darkroom.server.provider.procore.api;

import dev.darkroom.server.provider.procore.domain.PageWindow;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** The header {@code Link} of a page: the addresses of those around it, in the provider's order. */
final class PageLinks {

    private final URI url;
    private final PageWindow window;
    private final List<String> links = new ArrayList<>();

    /** @param url what was asked for */
    private PageLinks(URI url, PageWindow window) {
        this.url = url;
        this.window = window;
    }

    /** The value of the header; empty when the whole list is one page. */
    static Optional<String> of(URI url, PageWindow window, long total) {
        long last = window.last(total);
        return last == 1 ? Optional.empty() : Optional.of(new PageLinks(url, window).around(last));
    }

    private String around(long last) {
        if (window.number() > 1) {
            add("first", 1);
            // Behind the end of the list, the page before is its last.
            add("prev", Math.min(window.number() - 1L, last));
        }
        if (window.number() < last) {
            add("last", last);
            add("next", window.number() + 1L);
        }
        return String.join(", ", links);
    }

    private void add(String relation, long page) {
        links.add("<" + address(page) + ">; rel=\"" + relation + "\"");
    }

    private String address(long page) {
        StringJoiner query = new StringJoiner("&");
        String asked = url.getRawQuery() == null ? "" : url.getRawQuery();
        for (String pair : asked.split("&")) {
            if (!pair.isEmpty() && !pair.matches("(page|per_page)(=.*)?")) {
                query.add(harmless(pair));
            }
        }
        query.add("page=" + page).add("per_page=" + window.size());
        return url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath() + "?" + query;
    }

    /** Published readers of this header split it at commas and semicolons, wherever they stand. */
    private static String harmless(String pair) {
        return pair.replace(",", "%2C").replace(";", "%3B");
    }
}
