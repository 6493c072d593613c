package dev.darkroom.client.paging;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a list, fetched one by one when they are asked for, with the errors of any call; one page is held at a
 * time. Every iterator and stream begins with the first page again. Safe for use by several threads; iterators and streams
 * are for one.
 *
 * @param <T> what the list has
 */
public final class Pages<T> implements Iterable<Page<T>> {

    private static final int ORDERED = Spliterator.ORDERED | Spliterator.NONNULL;

    private final Supplier<Page<T>> first;

    /** Pages of which the first is fetched like this. */
    public Pages(Supplier<Page<T>> first) {
        this.first = first;
    }

    @Override
    public Iterator<Page<T>> iterator() {
        return new PageIterator<>(first);
    }

    /** The pages as a stream, which fetches no page that is not needed. */
    public Stream<Page<T>> stream() {
        return stream(iterator());
    }

    /** The items of all pages. */
    public Iterable<T> items() {
        return () -> new ItemIterator<>(iterator());
    }

    /** The items of all pages as a stream, which fetches no page that is not needed. */
    public Stream<T> itemStream() {
        return stream(items().iterator());
    }

    private static <E> Stream<E> stream(Iterator<E> elements) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(elements, ORDERED), false);
    }

    /** A page that could not be fetched is fetched again when it is asked for again. */
    private static final class PageIterator<T> implements Iterator<Page<T>> {

        private @Nullable Supplier<Page<T>> next;

        PageIterator(Supplier<Page<T>> first) {
            this.next = first;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Page<T> next() {
            if (next == null) {
                throw new NoSuchElementException("there are no more pages");
            }
            Page<T> page = next.get();
            next = page.hasNext() ? page::next : null;
            return page;
        }
    }

    /** Goes past pages without items. */
    private static final class ItemIterator<T> implements Iterator<T> {

        private final Iterator<Page<T>> pages;
        private Iterator<T> items = Collections.emptyIterator();

        ItemIterator(Iterator<Page<T>> pages) {
            this.pages = pages;
        }

        @Override
        public boolean hasNext() {
            while (!items.hasNext() && pages.hasNext()) {
                items = pages.next().items().iterator();
            }
            return items.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("there are no more items");
            }
            return items.next();
        }
    }
}
