package dev.darkroom.server.store.livingdocs;

import dev.darkroom.server.provider.livingdocs.Livingdocs;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.ProviderContext;
import dev.darkroom.server.spi.Showcase;
import dev.darkroom.server.store.ProviderFactory;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Livingdocs on its tables. */
public final class LivingdocsFactory implements ProviderFactory {

    @Override
    public Provider create(ProviderContext context, Jdbi jdbi) {
        return new Livingdocs(context, new JdbcImportJobs(jdbi), new JdbcMediaLibrary(jdbi));
    }

    @Override
    public Optional<Showcase> showcase(Jdbi jdbi) {
        return Optional.of(new LivingdocsShowcase(jdbi));
    }
}
