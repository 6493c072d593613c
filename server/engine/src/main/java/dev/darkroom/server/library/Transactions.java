package dev.darkroom.server.library;

import java.util.function.Supplier;

/** All-or-nothing work on what is stored. Work inside work joins it. Safe for use by several threads. */
public interface Transactions {

    /** Does the work; what it stored is on disk when this returns, and none of it if it throws. */
    <T> T inTransaction(Supplier<T> work);

    /** Does a step when the work around it is stored, and never when it fails; outside of any, at once. */
    void afterCommit(Runnable step);

    /** Does a step when the work around it fails, and never when it is stored; outside of any, never. */
    void afterRollback(Runnable step);

    /** Does work without a result. */
    default void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
