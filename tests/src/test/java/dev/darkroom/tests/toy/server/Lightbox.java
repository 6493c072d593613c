package dev.darkroom.tests.toy.server;

import dev.darkroom.server.spi.Credentials;
import dev.darkroom.server.spi.Credentials.Grant;
import dev.darkroom.server.spi.CurrentRequest;
import dev.darkroom.server.spi.DemoPictures;
import dev.darkroom.server.spi.ErrorFormat;
import dev.darkroom.server.spi.Provider;
import java.util.Set;

/** The toy among the providers. */
final class Lightbox implements Provider {

    /** The scope that sorting takes. */
    static final String SORT = "slides:sort";

    private final LightTable table;
    private final CurrentRequest request;

    Lightbox(LightTable table, CurrentRequest request) {
        this.table = table;
        this.request = request;
    }

    @Override
    public String name() {
        return "lightbox";
    }

    @Override
    public ErrorFormat errors() {
        return new LightboxErrors();
    }

    @Override
    public Set<Object> resources() {
        return Set.of(
                new SlidesResource(table, request),
                new LightResource(),
                new FramesResource(),
                new ShelvesResource(table));
    }

    @Override
    public void demoCredentials(Credentials credentials) {
        credentials.grant(name(), "operatorToken", "token", new Grant("operator", null, null, Set.of(SORT)));
        credentials.grant(name(), "operatorToken", "helper", new Grant("helper", null, null, Set.of()));
        credentials.grant(name(), "tableKey", "k&y", new Grant(null, "table", null, Set.of()));
        credentials.grant(name(), "frontDesk", "näme:pa:ss", new Grant("desk", null, null, Set.of()));
    }

    @Override
    public void seed(DemoPictures pictures) {}
}
