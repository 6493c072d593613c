package dev.darkroom.server.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;

/**
 * Lets transactions on PostgreSQL take turns, those of other processes included, as those on SQLite do anyway: what one has looked
 * up is still so when it writes. Readers outside of transactions wait for nobody.
 */
final class WritersInTurn extends DelegatingTransactionHandler {

    /** Any number that other users of the database do not lock. */
    private static final String TAKE = "SELECT pg_advisory_xact_lock(7236837402)";

    private final DataSource source;

    WritersInTurn(TransactionHandler transactions, DataSource source) {
        super(transactions);
        this.source = source;
    }

    @Override
    public TransactionHandler specialize(Handle handle) throws SQLException {
        return new WritersInTurn(getDelegate().specialize(handle), source);
    }

    @Override
    public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> callback) throws X {
        boolean isInside = handle.isInTransaction();
        return super.inTransaction(handle, inside -> {
            if (!isInside && Turn.isShared(source)) {
                inside.execute(TAKE);
            }
            return callback.withHandle(inside);
        });
    }
}
