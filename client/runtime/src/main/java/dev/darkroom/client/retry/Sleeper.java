package dev.darkroom.client.retry;

import java.time.Duration;

/** Lets the time between two attempts pass. */
@FunctionalInterface
interface Sleeper {

    /** Returns after that time, or earlier where there is nothing to wait for any more. */
    void sleep(Duration time) throws InterruptedException;
}
