package dev.darkroom.server.provider.livingdocs.domain;

import java.util.List;
import java.util.Optional;

/** The imports of all projects. Safe for use by several threads. */
public interface ImportJobs {

    /** Adds a job with its pictures. */
    void add(ImportJob job, List<ImportPicture> pictures);

    /** Looks a job up. */
    Optional<ImportJob> find(String id);

    /** The pictures of a job in the order of the batch. */
    List<ImportPicture> pictures(String id);

    /** Says what became of a picture. */
    void settle(String id, int position, Outcome outcome);

    /** Says how a job ended. */
    void end(String id, ImportState state);
}
