package dev.darkroom.server.store;

import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.ProviderContext;
import dev.darkroom.server.spi.Showcase;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Brings a provider and its tables together. Each provider has one, which {@link java.util.ServiceLoader} finds. */
public interface ProviderFactory {

    /**
     * Makes the provider of one server.
     *
     * @param context what the server lends it
     * @param jdbi the server's database
     */
    Provider create(ProviderContext context, Jdbi jdbi);

    /** What people see of what the provider has stored. */
    default Optional<Showcase> showcase(Jdbi jdbi) {
        return Optional.empty();
    }
}
