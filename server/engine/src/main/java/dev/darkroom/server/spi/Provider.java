package dev.darkroom.server.spi;

import dev.darkroom.server.jobs.Jobs;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One provider: its interfaces brought to life. Made once, used by several threads. Its manners on the wire are not here, but
 * in its document, as a {@link WireDialect}.
 */
public interface Provider {

    /** The name of its folder in {@code specs}. */
    String name();

    /** How it words errors. */
    ErrorFormat errors();

    /** Objects that implement its generated interfaces. */
    Set<Object> resources();

    /** What it checks before bodies are read, in this order. */
    default List<AccessRule<?>> access() {
        return List.of();
    }

    /** Stores what no call can create and calls need. Called once, inside a transaction. */
    default void bootstrap() {}

    /**
     * Hands out the tokens that its demo data and the samples of its document are used with, and changes nothing else. Called
     * often.
     *
     * @param credentials takes tokens
     */
    default void demoCredentials(Credentials credentials) {}

    /**
     * Stores its demo data; called once at the most, behind {@link #bootstrap} in the same transaction.
     *
     * @param pictures draws pictures
     */
    void seed(DemoPictures pictures);

    /** What of it people decide, and testers in their place. */
    default List<Decision> decisions() {
        return List.of();
    }

    /** What it does after its answers, by the kind that {@link Jobs#submit} is given; kinds begin with its name. */
    default Map<String, Jobs.Work> work() {
        return Map.of();
    }
}
