package dev.darkroom.server.store.monk;

import dev.darkroom.server.provider.monk.Monk;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.ProviderContext;
import dev.darkroom.server.spi.Showcase;
import dev.darkroom.server.store.ProviderFactory;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Monk on its tables. */
public final class MonkFactory implements ProviderFactory {

    @Override
    public Provider create(ProviderContext context, Jdbi jdbi) {
        return new Monk(context, new JdbcInspections(jdbi), new JdbcInspectionImages(jdbi));
    }

    @Override
    public Optional<Showcase> showcase(Jdbi jdbi) {
        return Optional.of(new MonkShowcase(jdbi));
    }
}
