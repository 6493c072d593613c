package dev.darkroom.server.provider.monk;

import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.provider.monk.api.MonkErrors;
import dev.darkroom.server.provider.monk.api.MonkResources;
import dev.darkroom.server.provider.monk.demo.MonkDemo;
import dev.darkroom.server.provider.monk.domain.InspectionImages;
import dev.darkroom.server.provider.monk.domain.Inspections;
import dev.darkroom.server.provider.monk.domain.TaskProgress;
import dev.darkroom.server.spi.Credentials;
import dev.darkroom.server.spi.Decision;
import dev.darkroom.server.spi.DemoPictures;
import dev.darkroom.server.spi.ErrorFormat;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.ProviderContext;
import java.util.List;
import java.util.Set;

/** Monk's inspections and their images, without the analysis. */
public final class Monk implements Provider {

    private static final String NAME = "monk";

    private final ProviderContext context;
    private final Inspections inspections;
    private final InspectionImages images;
    private final TaskProgress progress;
    private final Contract contract = Contract.load(NAME);

    /** Works on these inspections and images. */
    public Monk(ProviderContext context, Inspections inspections, InspectionImages images) {
        this.context = context;
        this.inspections = inspections;
        this.images = images;
        this.progress = new TaskProgress(inspections, context.decisions(), context.clock());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ErrorFormat errors() {
        return new MonkErrors();
    }

    @Override
    public Set<Object> resources() {
        return MonkResources.of(context, contract, inspections, images, progress);
    }

    @Override
    public List<Decision> decisions() {
        return List.of(progress);
    }

    @Override
    public void demoCredentials(Credentials credentials) {
        new MonkDemo(context, contract, inspections, images).tokens(credentials);
    }

    @Override
    public void seed(DemoPictures pictures) {
        new MonkDemo(context, contract, inspections, images).inspection(pictures);
    }
}
