package dev.darkroom.server.provider.livingdocs.domain;

/** How far an import is. */
public enum ImportState {
    /** Waiting or running. */
    STARTED,
    /** Has run to its end, whatever became of its pictures. */
    SUCCESS,
    /** Could not be run to its end. */
    FAILED
}
