package dev.darkroom.server.provider.imagemonkey;

import dev.darkroom.server.provider.imagemonkey.api.DonationResource;
import dev.darkroom.server.provider.imagemonkey.api.ExportResource;
import dev.darkroom.server.provider.imagemonkey.api.ImageMonkeyErrors;
import dev.darkroom.server.provider.imagemonkey.api.LabelResource;
import dev.darkroom.server.provider.imagemonkey.api.ReportResource;
import dev.darkroom.server.provider.imagemonkey.api.ValidationResource;
import dev.darkroom.server.provider.imagemonkey.demo.ImageMonkeyDemo;
import dev.darkroom.server.provider.imagemonkey.domain.Donations;
import dev.darkroom.server.provider.imagemonkey.domain.Moderation;
import dev.darkroom.server.spi.Decision;
import dev.darkroom.server.spi.DemoPictures;
import dev.darkroom.server.spi.ErrorFormat;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.ProviderContext;
import java.util.List;
import java.util.Set;

/** ImageMonkey as its server of September 2017 was, with the duplicate detection of a few days later. */
public final class ImageMonkey implements Provider {

    private final ProviderContext context;
    private final Donations donations;
    private final Moderation moderation;

    /** Works on what was donated. */
    public ImageMonkey(ProviderContext context, Donations donations) {
        this.context = context;
        this.donations = donations;
        this.moderation = new Moderation(donations, context.pictures(), context.decisions());
    }

    @Override
    public String name() {
        return "imagemonkey";
    }

    @Override
    public ErrorFormat errors() {
        return new ImageMonkeyErrors();
    }

    @Override
    public Set<Object> resources() {
        return Set.of(
                new DonationResource(context, donations, moderation),
                new ValidationResource(context, donations),
                new ExportResource(donations),
                new ReportResource(context, donations),
                new LabelResource(donations, context.ids()));
    }

    @Override
    public List<Decision> decisions() {
        return List.of(moderation);
    }

    @Override
    public void seed(DemoPictures pictures) {
        new ImageMonkeyDemo(context, donations).seed(pictures);
    }
}
