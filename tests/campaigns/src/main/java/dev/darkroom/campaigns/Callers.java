package dev.darkroom.campaigns;

import dev.darkroom.client.error.DarkroomException;
import java.util.ArrayList;
import java.util.List;

/** Threads that call again and again until they are told to stop, or their server is gone. */
final class Callers implements AutoCloseable {

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    /** Lets so many threads make a call again and again. */
    Callers start(int count, Runnable call) {
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(() -> repeat(call), "caller");
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
        return this;
    }

    private void repeat(Runnable call) {
        try {
            while (!stopping) {
                call.run();
            }
        } catch (DarkroomException e) {
            // The server is gone.
        }
    }

    /** Whether one is still at it; none is once the server has failed all of them. */
    boolean isAnyWorking() {
        return threads.stream().anyMatch(Thread::isAlive);
    }

    /** Returns when all have ended. */
    @Override
    public void close() {
        stopping = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
