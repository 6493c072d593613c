package dev.darkroom.server.store;

import dev.darkroom.server.control.Readiness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether the database can be read and the folder of incoming files be written. */
public final class StoreReadiness implements Readiness {

    private static final Logger LOG = LoggerFactory.getLogger(StoreReadiness.class);

    private final Jdbi jdbi;
    private final Path incoming;

    /** Looks at this database and folder. */
    public StoreReadiness(Jdbi jdbi, Path incoming) {
        this.jdbi = jdbi;
        this.incoming = incoming;
    }

    @Override
    public Optional<String> obstacle() {
        try {
            jdbi.useHandle(handle ->
                    handle.createQuery("SELECT 1").mapTo(Integer.class).one());
        } catch (JdbiException e) {
            LOG.error("The database cannot be read", e);
            return Optional.of("The server cannot read from its database.");
        }
        if (!Files.isWritable(incoming)) {
            LOG.error("{} cannot be written", incoming);
            return Optional.of("The server cannot write into its data folder.");
        }
        return Optional.empty();
    }
}
