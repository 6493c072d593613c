package dev.darkroom.server.http;

import dev.darkroom.server.spi.DemoPictures;
import dev.darkroom.server.spi.ErrorFormat;
import dev.darkroom.server.spi.Provider;
import java.util.Set;

/** A provider without a manner of its own. */
record PlainProvider(String name) implements Provider {

    @Override
    public ErrorFormat errors() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<Object> resources() {
        return Set.of();
    }

    @Override
    public void seed(DemoPictures pictures) {}
}
