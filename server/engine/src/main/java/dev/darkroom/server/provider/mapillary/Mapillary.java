package dev.darkroom.server.provider.mapillary;

import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.provider.mapillary.api.BlurResource;
import dev.darkroom.server.provider.mapillary.api.CommentResource;
import dev.darkroom.server.provider.mapillary.api.ComplaintResource;
import dev.darkroom.server.provider.mapillary.api.ImageAccess;
import dev.darkroom.server.provider.mapillary.api.ImageResource;
import dev.darkroom.server.provider.mapillary.api.MapillaryErrors;
import dev.darkroom.server.provider.mapillary.api.RecognizedObjectResource;
import dev.darkroom.server.provider.mapillary.demo.MapillaryDemo;
import dev.darkroom.server.provider.mapillary.demo.MapillaryDemoCredentials;
import dev.darkroom.server.provider.mapillary.demo.MapillaryDemoImages;
import dev.darkroom.server.provider.mapillary.domain.BlurApproval;
import dev.darkroom.server.provider.mapillary.domain.ImageRecords;
import dev.darkroom.server.spi.AccessRule;
import dev.darkroom.server.spi.Credentials;
import dev.darkroom.server.spi.Decision;
import dev.darkroom.server.spi.DemoPictures;
import dev.darkroom.server.spi.ErrorFormat;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.ProviderContext;
import java.util.List;
import java.util.Set;

/** Mapillary's version 2, the calls about single images. */
public final class Mapillary implements Provider {

    private final ProviderContext context;
    private final ImageRecords records;
    private final Contract contract;
    private final ImageAccess access;
    private final BlurApproval approval;

    /** Works on what is known about images. */
    public Mapillary(ProviderContext context, ImageRecords records) {
        this.context = context;
        this.records = records;
        this.contract = Contract.load(name());
        this.approval = new BlurApproval(records.blurs(), context.decisions());
        this.access = new ImageAccess(records.images(), context.request());
    }

    @Override
    public String name() {
        return "mapillary";
    }

    @Override
    public ErrorFormat errors() {
        return new MapillaryErrors();
    }

    @Override
    public Set<Object> resources() {
        return Set.of(
                new ImageResource(access),
                new BlurResource(access, records.blurs(), approval, context.clock()),
                new CommentResource(context, access, records.comments()),
                new ComplaintResource(context, records.complaints()),
                new RecognizedObjectResource(access, records.findings()));
    }

    @Override
    public List<Decision> decisions() {
        return List.of(approval);
    }

    @Override
    public List<AccessRule<?>> access() {
        return List.of(access);
    }

    @Override
    public void demoCredentials(Credentials credentials) {
        new MapillaryDemoCredentials(contract).grant(credentials);
    }

    /** No call adds an image, so they are among what has to be there. */
    @Override
    public void bootstrap() {
        MapillaryDemoImages.all().forEach(records.images()::add);
    }

    @Override
    public void seed(DemoPictures pictures) {
        new MapillaryDemo(records).seed();
    }
}
