package dev.darkroom.server.provider.livingdocs.domain;

import java.util.Optional;

/** The media libraries of all projects. Safe for use by several threads. */
public interface MediaLibrary {

    /** Gives a project a media type beside the one that every project has. */
    void addMediaType(String project, String handle);

    /** Whether a project was given a media type. */
    boolean hasMediaType(String project, String handle);

    /** Adds an entry; there is one at the most for a system's id. */
    void add(Medium medium);

    /** Looks an entry up. */
    Optional<Medium> find(String project, String id);

    /** Looks an entry up by where it was imported from. */
    Optional<Medium> imported(String project, String systemName, String externalId);
}
