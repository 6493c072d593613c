package dev.darkroom.server.provider.mapillary.domain;

/** What was recognized in images. Safe for use by several threads. */
public interface ImageFindings {

    /** What was recognized in an image; nothing, and incomplete, as long as no detector has run. */
    Findings in(String imageKey);

    /** Stores what was recognized in an image of which nothing was known. */
    void add(String imageKey, Findings findings);
}
