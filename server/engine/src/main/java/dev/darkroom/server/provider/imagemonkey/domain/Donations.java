package dev.darkroom.server.provider.imagemonkey.domain;

import dev.darkroom.server.spi.Decision;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What ImageMonkey keeps. Safe for use by several threads. */
public interface Donations {

    /** The labels that pictures may have, in the order they were added. */
    List<String> labels();

    /**
     * Adds a donation.
     *
     * @param averageHash 16 hexadecimal digits
     */
    void add(Donation donation, String averageHash);

    /** Whether a picture with these bytes, or with this average hash, was donated before. */
    boolean knows(String sha256, String averageHash);

    /** Looks a donation up, locked or not. */
    Optional<Donation> find(UUID id);

    /** Hides a donation from all but those who know its id, until it is released. */
    void lock(UUID id, Instant at);

    /** Whether a donation is hidden. */
    boolean isLocked(UUID id);

    /** The hidden donations, the oldest first. */
    List<Decision.Pending> locked(int limit);

    /** Shows a hidden donation; false if it is not hidden. */
    boolean release(UUID id);

    /** Removes a donation and what was reported about it. */
    void remove(UUID id);

    /** The place of the latest donation in the order they came, from 1; 0 when there is none. */
    int last();

    /** The donation at a place in the order they came, or the nearest one that is still there, can be read and is not hidden. */
    Optional<Donation> from(int place);

    /** The donations with one of these labels that are not hidden, in the order they came. */
    List<Donation> labelled(Collection<String> labels);

    /** Counts a vote. */
    void vote(UUID id, boolean yes);

    /** Keeps a report. */
    void report(UUID id, String reason, Instant at);
}
