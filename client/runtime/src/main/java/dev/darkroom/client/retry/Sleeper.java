package dev.darkroom.client.retry;

import java.time.Duration;

/** Lets time pass between two attempts or questions; safe for use by several threads. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Returns after that time, or earlier where there is nothing to wait for any more.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    void sleep(Duration time) throws InterruptedException;
}
