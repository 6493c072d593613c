package dev.darkroom.server.provider.imagemonkey;

import dev.darkroom.server.provider.imagemonkey.api.DonationResource;
import dev.darkroom.server.provider.imagemonkey.api.ExportResource;
import dev.darkroom.server.provider.imagemonkey.api.ImageMonkeyErrors;
import dev.darkroom.server.provider.imagemonkey.api.LabelResource;
import dev.darkroom.server.provider.imagemonkey.api.ReportResource;
import dev.darkroom.server.provider.imagemonkey.api.ValidationResource;
import dev.darkroom.server.provider.imagemonkey.demo.ImageMonkeyDemo;
import dev.darkroom.server.provider.imagemonkey.domain.Donations;
import dev.darkroom.server.spi.DemoPictures;
import dev.darkroom.server.spi.ErrorFormat;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.ProviderContext;
import java.util.Set;

/** ImageMonkey as its server of September 2017 was, with the duplicate detection of a few days later. */
public final class ImageMonkey implements Provider {

    private final ProviderContext context;
    private final Donations donations;

    /** Works on what was donated. */
    public ImageMonkey(ProviderContext context, Donations donations) {
        this.context = context;
        this.donations = donations;
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
                new DonationResource(context, donations),
                new ValidationResource(context, donations),
                new ExportResource(donations),
                new ReportResource(context, donations),
                new LabelResource(donations, context.ids()));
    }

    @Override
    public void seed(DemoPictures pictures) {
        new ImageMonkeyDemo(context, donations).seed(pictures);
    }
}
