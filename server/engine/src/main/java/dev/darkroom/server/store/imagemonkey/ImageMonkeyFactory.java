package dev.darkroom.server.store.imagemonkey;

import dev.darkroom.server.provider.imagemonkey.ImageMonkey;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.ProviderContext;
import dev.darkroom.server.spi.Showcase;
import dev.darkroom.server.store.ProviderFactory;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** ImageMonkey on its tables. */
public final class ImageMonkeyFactory implements ProviderFactory {

    @Override
    public Provider create(ProviderContext context, Jdbi jdbi) {
        return new ImageMonkey(context, new JdbcDonations(jdbi));
    }

    @Override
    public Optional<Showcase> showcase(Jdbi jdbi) {
        return Optional.of(new ImageMonkeyShowcase(jdbi));
    }
}
