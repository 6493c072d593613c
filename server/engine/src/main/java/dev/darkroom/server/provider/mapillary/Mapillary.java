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
import dev.darkroom.server.provider.mapillary.domain.ImageRecords;
import dev.darkroom.server.spi.AccessRule;
import dev.darkroom.server.spi.Credentials;
import dev.darkroom.server.spi.DemoPictures;
import dev.darkroom.server.spi.ErrorFormat;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.ProviderContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Mapillary's version 2, the calls about single images. */
public final class Mapillary implements Provider {

    private final ProviderContext context;
    private final ImageRecords records;
    private final Contract contract;
    private final ImageAccess access;

    /** Works on what is known about images. */
    public Mapillary(ProviderContext context, ImageRecords records) {
        this.context = context;
        this.records = records;
        this.contract = Contract.load(name());
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
                new BlurResource(access, records.blurs(), context.clock()),
                new CommentResource(context, access, records.comments()),
                new ComplaintResource(context, records.complaints()),
                new RecognizedObjectResource(access, records.findings()));
    }

    @Override
    public List<AccessRule<?>> access() {
        return List.of(access);
    }

    /** No call adds an image, so they are among what has to be there. */
    @Override
    public void bootstrap(Credentials credentials) {
        new MapillaryDemoCredentials(contract).grant(credentials);
        MapillaryDemoImages.all().forEach(records.images()::add);
    }

    @Override
    public void seed(DemoPictures pictures) {
        new MapillaryDemo(records).seed();
    }

    /** Scripts of every web page may call the API; a browser asks beforehand and is allowed what it asks for. */
    @Override
    public Map<String, String> headers(UnaryOperator<String> requestHeader) {
        Duration sinceRequest =
                Duration.between(context.request().receivedAt(), context.clock().instant());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Request-Id", context.ids().uuid().toString());
        headers.put("X-Runtime", seconds(sinceRequest.isNegative() ? Duration.ZERO : sinceRequest));
        headers.put("Access-Control-Allow-Origin", "*");
        String method = requestHeader.apply("Access-Control-Request-Method");
        String names = requestHeader.apply("Access-Control-Request-Headers");
        if (!method.isEmpty()) {
            headers.put("Access-Control-Allow-Methods", method);
        }
        if (!names.isEmpty()) {
            headers.put("Access-Control-Allow-Headers", names);
        }
        return headers;
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%d.%06d", duration.toSeconds(), duration.toNanosPart() / 1000);
    }

    /** The provider knows JSON only, so it sends that, whatever is asked for. */
    @Override
    public boolean ignoresAccept() {
        return true;
    }
}
