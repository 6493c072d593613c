package dev.darkroom.server.provider.procore;

import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.provider.procore.api.ImageCategoryResource;
import dev.darkroom.server.provider.procore.api.ImageResource;
import dev.darkroom.server.provider.procore.api.ProcoreErrors;
import dev.darkroom.server.provider.procore.api.ProjectAccess;
import dev.darkroom.server.provider.procore.api.UploadAccess;
import dev.darkroom.server.provider.procore.api.UploadResource;
import dev.darkroom.server.provider.procore.demo.DemoSite;
import dev.darkroom.server.provider.procore.demo.ProcoreDemo;
import dev.darkroom.server.provider.procore.domain.ProcoreRepositories;
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
    private final ProcoreRepositories repositories;
    private final List<AccessRule<?>> access;
    private final Set<Object> resources;

    /** Works on what is kept. */
    public Procore(ProviderContext context, ProcoreRepositories repositories) {
        this.context = context;
        this.repositories = repositories;
        Contract contract = Contract.load(name());
        ProjectAccess project = new ProjectAccess(context.request(), repositories.directory());
        UploadAccess upload = new UploadAccess(context.request(), repositories.uploads(), context.clock());
        this.access = List.of(project, upload);
        this.resources = Set.of(
                new ImageResource(context, repositories, project, contract),
                new UploadResource(context, repositories, project, upload, contract),
                new ImageCategoryResource(context, repositories, project, contract));
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
        return access;
    }

    @Override
    public void bootstrap() {
        new DemoSite(repositories).bootstrap();
    }

    @Override
    public void demoCredentials(Credentials credentials) {
        DemoSite.tokens(credentials);
    }

    @Override
    public void seed(DemoPictures pictures) {
        new ProcoreDemo(context, repositories).seed(pictures);
    }
}
