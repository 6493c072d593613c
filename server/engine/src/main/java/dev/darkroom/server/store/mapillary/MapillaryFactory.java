package dev.darkroom.server.store.mapillary;

import dev.darkroom.server.provider.mapillary.Mapillary;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.ProviderContext;
import dev.darkroom.server.spi.Showcase;
import dev.darkroom.server.store.ProviderFactory;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Mapillary on its tables. */
public final class MapillaryFactory implements ProviderFactory {

    @Override
    public Provider create(ProviderContext context, Jdbi jdbi) {
        return new Mapillary(context, JdbcImageRecords.in(jdbi));
    }

    @Override
    public Optional<Showcase> showcase(Jdbi jdbi) {
        return Optional.of(new MapillaryShowcase(jdbi));
    }
}
