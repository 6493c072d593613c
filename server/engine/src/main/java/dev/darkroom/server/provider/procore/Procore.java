package dev.darkroom.server.provider.procore;

import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.spi.AccessRule;
import dev.darkroom.server.spi.Credentials;
import dev.darkroom.server.spi.DemoPictures;
import dev.darkroom.server.spi.ErrorFormat;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.ProviderContext;
import java.util.List;
import java.util.Set;

/** Procore's project photos, with the uploads and albums they need. */
public final class Procore implements Provider {

    private final ProviderContext context;
    private final Archive archive;
    private final boolean tokenRequired;
    private final Entrance entrance;
    private final UploadResource uploads;
    private final Set<Object> resources;

    /**
     * Works on what is kept.
     *
     * @param tokenRequired whether calls without a token are refused, as the real service does
     */
    public Procore(ProviderContext context, Archive archive, boolean tokenRequired) {
        this.context = context;
        this.archive = archive;
        this.tokenRequired = tokenRequired;
        this.entrance = new Entrance(context.request(), archive.directory());
        Contract contract = Contract.load(name());
        this.uploads = new UploadResource(context, archive, entrance, contract);
        this.resources = Set.of(
                uploads,
                new ImageResource(context, archive, entrance, contract),
                new ImageCategoryResource(context, archive, entrance, contract));
    }

    @Override
    public String name() {
        return "procore";
    }

    @Override
    public ErrorFormat errors() {
        return new ProcoreErrors();
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }

    @Override
    public List<AccessRule<?>> access() {
        return List.of(entrance, uploads);
    }

    @Override
    public void bootstrap(Credentials credentials) {
        new ProcoreDemoSite(archive).bootstrap(credentials);
    }

    @Override
    public void seed(DemoPictures pictures) {
        new ProcoreDemo(context, archive).seed(pictures);
    }

    @Override
    public boolean requiresToken() {
        return tokenRequired;
    }
}
