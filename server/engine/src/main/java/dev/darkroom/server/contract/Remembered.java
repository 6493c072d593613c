package dev.darkroom.server.contract;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is found when it is first asked for, and the same each time. Safe for use by several threads, some of which may find it at
 * the same time.
 */
final class Remembered<T> implements Supplier<T> {

    private final Supplier<T> finding;
    private volatile @Nullable T value;

    private Remembered(Supplier<T> finding) {
        this.finding = finding;
    }

    static <T> Supplier<T> of(Supplier<T> finding) {
        return new Remembered<>(finding);
    }

    @Override
    public T get() {
        T found = value;
        if (found == null) {
            found = finding.get();
            value = found;
        }
        return found;
    }
}
