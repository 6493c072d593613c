package dev.darkroom.server.provider.procore.domain;

/** Hands out the ids of what is new. Safe for use by several threads. */
public interface IdSequences {

    /** What has ids of its own. */
    enum Kind {
        /** Images. */
        PHOTO,
        /** The stored files of images. */
        FILE,
        /** Albums. */
        ALBUM,
        /** Locations. */
        LOCATION,
        /** Days of daily logs. */
        DAILY_LOG_ENTRY
    }

    /** The next id; none is handed out twice. */
    long next(Kind kind);

    /** Says that ids up to this one are taken. */
    void taken(Kind kind, long last);
}
