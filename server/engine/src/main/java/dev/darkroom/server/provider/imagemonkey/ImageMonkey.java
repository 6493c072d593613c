package dev.darkroom.server.provider.imagemonkey;

import dev.darkroom.server.contract.Violation;
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
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** ImageMonkey as its server of September 2017 was, with the duplicate detection of a few days later. */
public final class ImageMonkey implements Provider {

    private static final String REQUEST_ID = "X-Request-Id";

    private static final Set<String> FILES = Set.of("getDonation", "getDonatedPicture");

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

    /** The project's own app throws every answer away that does not repeat the id it sent. */
    @Override
    public Map<String, String> headers(UnaryOperator<String> requestHeader) {
        String id = requestHeader.apply(REQUEST_ID);
        return id.isEmpty() ? Map.of() : Map.of(REQUEST_ID, id);
    }

    @Override
    public String jsonMediaType() {
        return "application/json; charset=utf-8";
    }

    @Override
    public boolean ignoresAccept() {
        return true;
    }

    @Override
    public boolean redirectsSlashes() {
        return true;
    }

    /** Its server answered HEAD where it sent files. */
    @Override
    public boolean answersUndescribed(String method, String operationId) {
        return method.equals("HEAD") && FILES.contains(operationId);
    }

    @Override
    public boolean understandsOtherSpellings() {
        return false;
    }

    /** A label is looked at last, behind the picture. */
    @Override
    public boolean judgesItself(String operationId, Violation violation) {
        return operationId.equals("donate") && violation.name().equals("label");
    }
}
