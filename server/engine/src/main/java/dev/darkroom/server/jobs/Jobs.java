package dev.darkroom.server.jobs;

import java.time.Duration;

/** Work that is done after the answer, and again after a restart if it was not finished. */
public interface Jobs {

    /**
     * What one kind of job does. It may be run again after a crash, so it must bear being repeated.
     *
     * @see Jobs#submit
     */
    @FunctionalInterface
    interface Work {

        /**
         * Does it. A run has two minutes, after which its thread is interrupted and, if that does not help, given up; work
         * that needs longer does a part of it and ends with {@link PostponedException}. Any other exception, being late and
         * the end of the whole process during a run lets it be tried again later; after a few of these in a row it is given
         * up. When the server stops, the thread is interrupted; work that then throws goes on at the next start.
         *
         * @param id what it was submitted with
         * @throws PostponedException to be run again though nothing has failed
         */
        void run(String id);

        /**
         * Called in its place once it has failed for the last time. May be called again after a crash, too.
         *
         * @param id what it was submitted with
         */
        default void giveUp(String id) {}
    }

    /**
     * Hands work over. Inside a transaction it counts once that has ended.
     *
     * @param kind the name the work is known by
     * @param id what it is about; a second submission of the same is ignored while the first is not done
     * @param delay how long to wait at least; zero or more
     */
    void submit(String kind, String id, Duration delay);
}
