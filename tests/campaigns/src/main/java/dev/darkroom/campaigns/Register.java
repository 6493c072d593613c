package dev.darkroom.campaigns;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;

/**
 * A number that one thread counts up and others read, through whichever node has its turn. Nobody may read less than was
 * acknowledged, or than somebody has read, before he asked, nor more than was begun when he was answered: with one writer, just that
 * is linearizability.
 *
 * @param <C> what it is written and read through
 */
final class Register<C> {

    private final ObjIntConsumer<C> writing;
    private final ToIntFunction<C> reading;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger certain = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();

    /**
     * Keeps it somewhere.
     *
     * @param writing keeps a number
     * @param reading returns the one that is kept; 0 before the first
     */
    Register(ObjIntConsumer<C> writing, ToIntFunction<C> reading) {
        this.writing = writing;
        this.reading = reading;
    }

    /** Counts up; for one thread. When this fails, the number may have been kept or not. */
    void write(C node) {
        int number = begun.incrementAndGet();
        writing.accept(node, number);
        learn(number);
    }

    /** Reads, and says what cannot be. */
    void read(C node, Outcome outcome) {
        int least = certain.get();
        int found = reading.applyAsInt(node);
        int most = begun.get();
        outcome.require(
                least <= found && found <= most,
                "the number " + found + " was read, and should have been " + least + " to " + most);
        learn(found);
        reads.incrementAndGet();
    }

    private void learn(int number) {
        certain.accumulateAndGet(number, Math::max);
    }

    /** How many writes are known to have been done. */
    int written() {
        return certain.get();
    }

    /** How many reads were compared. */
    int reads() {
        return reads.get();
    }
}
