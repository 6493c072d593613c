package dev.darkroom.server.store.mapillary;

import dev.darkroom.server.provider.mapillary.Mapillary;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.ProviderContext;
import dev.darkroom.server.store.ProviderFactory;
import org.jdbi.v3.core.Jdbi;

/** Mapillary on its tables. */
public final class MapillaryFactory implements ProviderFactory {

    @Override
    public Provider create(ProviderContext context, Jdbi jdbi) {
        return new Mapillary(context, JdbcImageRecords.in(jdbi));
    }
}
