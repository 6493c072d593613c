package dev.darkroom.server.provider.mapillary.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Complaints about images; nothing in the API shows them. Safe for use by several threads. */
public interface ImageComplaints {

    /**
     * Files a complaint.
     *
     * @param client the application it came from
     * @param account the user who complains; null when the application does not say
     */
    void file(String imageKey, String text, @Nullable String client, @Nullable String account, Instant at);
}
