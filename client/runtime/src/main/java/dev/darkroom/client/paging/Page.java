package dev.darkroom.client.paging;

import dev.darkroom.client.http.Headers;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list. Immutable.
 *
 * @param <T> what the list has
 */
public final class Page<T> {

    private final List<T> items;
    private final Headers headers;
    private final @Nullable Supplier<Page<T>> next;

    /**
     * Makes a page.
     *
     * @param next fetches the page that follows; null on the last one
     */
    public Page(List<T> items, Headers headers, @Nullable Supplier<Page<T>> next) {
        this.items = List.copyOf(items);
        this.headers = headers;
        this.next = next;
    }

    /** What is on it; may be empty even where pages follow. */
    public List<T> items() {
        return items;
    }

    /** The headers of the response. */
    public Headers headers() {
        return headers;
    }

    /** Whether another page follows. */
    public boolean hasNext() {
        return next != null;
    }

    /**
     * Fetches the page that follows, with the errors of any call.
     *
     * @throws NoSuchElementException if this is the last one
     */
    public Page<T> next() {
        if (next == null) {
            throw new NoSuchElementException("this is the last page");
        }
        return next.get();
    }

    /** The number of items. */
    @Override
    public String toString() {
        return "Page[" + items.size() + (hasNext() ? ", more follow]" : "]");
    }
}
