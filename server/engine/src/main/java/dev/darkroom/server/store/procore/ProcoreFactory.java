package dev.darkroom.server.store.procore;

import dev.darkroom.server.provider.procore.Procore;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.ProviderContext;
import dev.darkroom.server.spi.Showcase;
import dev.darkroom.server.store.ProviderFactory;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Procore on its tables. */
public final class ProcoreFactory implements ProviderFactory {

    @Override
    public Provider create(ProviderContext context, Jdbi jdbi) {
        return new Procore(context, JdbcProcoreRepositories.on(jdbi));
    }

    @Override
    public Optional<Showcase> showcase(Jdbi jdbi) {
        return Optional.of(new ProcoreShowcase(jdbi));
    }
}
