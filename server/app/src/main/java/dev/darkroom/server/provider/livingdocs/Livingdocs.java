package dev.darkroom.server.provider.livingdocs;

import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.jobs.Jobs;
import dev.darkroom.server.provider.Credentials;
import dev.darkroom.server.provider.DemoPictures;
import dev.darkroom.server.provider.ErrorShape;
import dev.darkroom.server.provider.House;
import dev.darkroom.server.provider.Provider;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The image import of Livingdocs as its documentation of October 2024 describes it. */
public final class Livingdocs implements Provider {

    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

    private final House house;
    private final ImportJobs jobs;
    private final MediaLibrary library;
    private final Contract contract = Contract.load("livingdocs");
    private final ErrorShape errors = new LivingdocsErrors(contract);

    /** Works on imports and media libraries. */
    public Livingdocs(House house, ImportJobs jobs, MediaLibrary library) {
        this.house = house;
        this.jobs = jobs;
        this.library = library;
    }

    /** The project of the caller's token. */
    static String project(House house) {
        return Objects.requireNonNullElse(house.request().caller().realm(), "");
    }

    @Override
    public String name() {
        return contract.provider();
    }

    @Override
    public ErrorShape errors() {
        return errors;
    }

    @Override
    public Set<Object> resources() {
        return Set.of(new ImageImportResource(house, jobs, library), new MediaLibraryResource(house, library));
    }

    @Override
    public Map<String, Jobs.Work> work() {
        PictureIntake intake = new PictureIntake(house, jobs, library, contract);
        return Map.of(
                ImportWork.KIND,
                new ImportWork(house.transactions(), house.jobs(), jobs, intake::take),
                WebhookWork.KIND,
                new WebhookWork(jobs, house.outbound()));
    }

    /** With all three digits of the milliseconds. */
    @Override
    public DateTimeFormatter dateTimes() {
        return MILLISECONDS;
    }

    @Override
    public void found(Credentials credentials) {
        new LivingdocsDemo(house, jobs, library).found(contract, credentials);
    }

    @Override
    public void seed(DemoPictures pictures) {
        new LivingdocsDemo(house, jobs, library).seed(pictures);
    }
}
