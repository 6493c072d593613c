package dev.darkroom.server.control;

import java.util.Optional;

/** Whether a server can answer at the moment. Safe for use by several threads. */
@FunctionalInterface
public interface Readiness {

    /** Why it cannot, as a sentence; empty when it can. */
    Optional<String> obstacle();
}
