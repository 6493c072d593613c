package dev.darkroom.server.provider.procore;

/** Hands out the ids of what is new. Safe for use by several threads. */
public interface Numbers {

    /** What has ids of its own. */
    enum Kind {
        /** Images. */
        PHOTO,
        /** The stored files of images. */
        FILE,
        /** Albums. */
        ALBUM,
        /** Locations. */
        PLACE,
        /** Days of daily logs. */
        DAY
    }

    /** The next id; none is handed out twice. */
    long next(Kind kind);

    /** Says that ids up to this one are taken. */
    void taken(Kind kind, long last);
}
