package dev.darkroom.server.http;

import dev.darkroom.server.provider.DemoPictures;
import dev.darkroom.server.provider.ErrorShape;
import dev.darkroom.server.provider.Provider;
import java.util.Set;

/** A provider without a manner of its own. */
record PlainProvider(String name) implements Provider {

    @Override
    public ErrorShape errors() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<Object> resources() {
        return Set.of();
    }

    @Override
    public void seed(DemoPictures pictures) {}
}
