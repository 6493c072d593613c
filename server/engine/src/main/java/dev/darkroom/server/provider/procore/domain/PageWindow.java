package dev.darkroom.server.provider.procore.domain;

/**
 * The part of a list that a request asks for.
 *
 * @param number of the page, from 1
 * @param size how many entries it has at most
 */
public record PageWindow(int number, int size) {

    /** A page that is cut to the largest size allowed. */
    public static PageWindow of(int number, int size, int maximumSize) {
        return new PageWindow(number, Math.min(size, maximumSize));
    }

    /** How many entries come before it. */
    public long offset() {
        return (number - 1L) * size;
    }

    /** The number of the last page of a list; 1 when the list is empty. */
    public long last(long total) {
        return Math.max(1, (total + size - 1) / size);
    }
}
