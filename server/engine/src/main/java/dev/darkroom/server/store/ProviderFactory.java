package dev.darkroom.server.store;

import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.ProviderContext;
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
}
