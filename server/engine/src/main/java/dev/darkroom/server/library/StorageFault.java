package dev.darkroom.server.library;

/** What can be wrong with a store, which is nobody's mistake and may pass. */
public enum StorageFault {

    /** Nothing more fits. */
    FULL,

    /** It cannot be reached, or has another trouble. */
    AWAY
}
