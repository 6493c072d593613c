package dev.darkroom.server.provider.livingdocs.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A single import, kept in memory. */
public final class OneImport implements ImportJobs {

    private final List<ImportPicture> pictures;
    private ImportJob job;

    public OneImport(ImportJob job, List<ImportPicture> pictures) {
        this.job = job;
        this.pictures = new ArrayList<>(pictures);
    }

    public ImportJob job() {
        return job;
    }

    @Override
    public void add(ImportJob job, List<ImportPicture> pictures) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ImportJob> find(String id) {
        return Optional.of(job).filter(found -> found.id().equals(id));
    }

    @Override
    public List<ImportPicture> pictures(String id) {
        return List.copyOf(pictures);
    }

    @Override
    public void settle(String id, int position, Outcome outcome) {
        ImportPicture open = pictures.get(position);
        pictures.set(
                position,
                new ImportPicture(
                        position,
                        open.url(),
                        open.externalId(),
                        open.title(),
                        open.metadata(),
                        open.mediaType(),
                        outcome));
    }

    @Override
    public void end(String id, ImportState state) {
        job = new ImportJob(
                job.id(), job.project(), job.systemName(), job.webhook(), job.context(), state, job.startedAt());
    }
}
