package dev.darkroom.server.provider.livingdocs;

import dev.darkroom.server.api.livingdocs.model.ImportedMediaType;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.jobs.Jobs;
import dev.darkroom.server.provider.livingdocs.api.CallWebhook;
import dev.darkroom.server.provider.livingdocs.api.ImageImportResource;
import dev.darkroom.server.provider.livingdocs.api.LivingdocsErrors;
import dev.darkroom.server.provider.livingdocs.api.MediaLibraryResource;
import dev.darkroom.server.provider.livingdocs.demo.LivingdocsDemo;
import dev.darkroom.server.provider.livingdocs.domain.ImportImage;
import dev.darkroom.server.provider.livingdocs.domain.ImportJobs;
import dev.darkroom.server.provider.livingdocs.domain.MediaLibrary;
import dev.darkroom.server.provider.livingdocs.domain.RunImport;
import dev.darkroom.server.spi.Credentials;
import dev.darkroom.server.spi.DemoPictures;
import dev.darkroom.server.spi.ErrorFormat;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.ProviderContext;
import java.util.Map;
import java.util.Set;

/** The image import of Livingdocs as its documentation of October 2024 describes it. */
public final class Livingdocs implements Provider {

    private final ProviderContext context;
    private final ImportJobs imports;
    private final MediaLibrary library;
    private final Contract contract = Contract.load("livingdocs");
    private final ErrorFormat errors = new LivingdocsErrors(contract);

    /** Works on imports and media libraries. */
    public Livingdocs(ProviderContext context, ImportJobs imports, MediaLibrary library) {
        this.context = context;
        this.imports = imports;
        this.library = library;
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
        return Set.of(
                new ImageImportResource(context, imports, library, contract.example("ImageImportJob", "id")),
                new MediaLibraryResource(context, library));
    }

    @Override
    public Map<String, Jobs.Work> work() {
        ImportImage importImage = new ImportImage(
                context,
                imports,
                library,
                contract.property("ImageToImport", "url").get("x-max-bytes").asLong(),
                mediaType -> ImportedMediaType.of(mediaType).isKnown(),
                contract.property("ImageToImport", "mediaType").get("default").asText(),
                contract.example("MediaLibraryEntry", "id"));
        return Map.of(
                RunImport.KIND,
                new RunImport(
                        context.transactions(),
                        context.clock(),
                        imports,
                        importImage::take,
                        job -> CallWebhook.submit(context.jobs(), job)),
                CallWebhook.KIND,
                new CallWebhook(imports, context.outbound().background()));
    }

    @Override
    public void bootstrap() {
        new LivingdocsDemo(context, imports, library).bootstrap();
    }

    @Override
    public void demoCredentials(Credentials credentials) {
        LivingdocsDemo.tokens(contract, credentials);
    }

    @Override
    public void seed(DemoPictures pictures) {
        new LivingdocsDemo(context, imports, library).seed(pictures);
    }
}
