package dev.darkroom.server.provider.livingdocs;

import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.jobs.Jobs;
import dev.darkroom.server.spi.Credentials;
import dev.darkroom.server.spi.DemoPictures;
import dev.darkroom.server.spi.ErrorFormat;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.ProviderContext;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The image import of Livingdocs as its documentation of October 2024 describes it. */
public final class Livingdocs implements Provider {

    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

    private final ProviderContext context;
    private final ImportJobs jobs;
    private final MediaLibrary library;
    private final Contract contract = Contract.load("livingdocs");
    private final ErrorFormat errors = new LivingdocsErrors(contract);

    /** Works on imports and media libraries. */
    public Livingdocs(ProviderContext context, ImportJobs jobs, MediaLibrary library) {
        this.context = context;
        this.jobs = jobs;
        this.library = library;
    }

    /** The project of the caller's token. */
    static String project(ProviderContext context) {
        return Objects.requireNonNullElse(context.request().principal().tenant(), "");
    }

    @Override
    public String name() {
        return contract.provider();
    }

    @Override
    public ErrorFormat errors() {
        return errors;
    }

    @Override
    public Set<Object> resources() {
        return Set.of(new ImageImportResource(context, jobs, library), new MediaLibraryResource(context, library));
    }

    @Override
    public Map<String, Jobs.Work> work() {
        PictureIntake intake = new PictureIntake(context, jobs, library, contract);
        return Map.of(
                ImportWork.KIND,
                new ImportWork(context.transactions(), context.jobs(), jobs, intake::take),
                WebhookWork.KIND,
                new WebhookWork(jobs, context.outbound()));
    }

    /** With all three digits of the milliseconds. */
    @Override
    public DateTimeFormatter dateTimes() {
        return MILLISECONDS;
    }

    @Override
    public void bootstrap(Credentials credentials) {
        new LivingdocsDemo(context, jobs, library).found(contract, credentials);
    }

    @Override
    public void seed(DemoPictures pictures) {
        new LivingdocsDemo(context, jobs, library).seed(pictures);
    }
}
