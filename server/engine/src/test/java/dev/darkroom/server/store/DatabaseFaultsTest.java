package dev.darkroom.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.library.StorageFault;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class DatabaseFaultsTest {

    private final DatabaseFaults faults = new DatabaseFaults();

    @ParameterizedTest
    @EnumSource(
            value = SQLiteErrorCode.class,
            mode = EnumSource.Mode.MATCH_ANY,
            names = {"SQLITE_(IOERR|READONLY|CANTOPEN|BUSY)(_.*)?", "SQLITE_NOMEM"})
    void sqliteHasTrouble(SQLiteErrorCode code) {
        assertThat(faults.read(new SQLiteException("", code))).contains(StorageFault.AWAY);
    }

    @ParameterizedTest
    @EnumSource(
            value = SQLiteErrorCode.class,
            mode = EnumSource.Mode.MATCH_ANY,
            names = {"SQLITE_CONSTRAINT(_.*)?", "SQLITE_ERROR", "SQLITE_MISUSE"})
    void sqliteIsMisused(SQLiteErrorCode code) {
        assertThat(faults.read(new SQLiteException("database is full of errors", code)))
                .isEmpty();
    }

    @Test
    void sqliteIsFull() {
        assertThat(faults.read(new SQLiteException("", SQLiteErrorCode.SQLITE_FULL)))
                .contains(StorageFault.FULL);
    }

    @ParameterizedTest
    @CsvSource({"08001, AWAY", "08006, AWAY", "25006, AWAY", "53100, FULL", "53300, AWAY", "57P01, AWAY", "58030, AWAY"
    })
    void aServerHasTrouble(String state, StorageFault fault) {
        assertThat(faults.read(new SQLException("", state))).contains(fault);
    }

    @ParameterizedTest
    @CsvSource({"23505", "42601", "22021", "57014"})
    void aServerIsMisused(String state) {
        assertThat(faults.read(new SQLException("the database system is ours", state)))
                .isEmpty();
    }

    @Test
    void aPoolHasNoConnectionToGive() {
        assertThat(faults.read(new SQLTransientConnectionException("store - Connection is not available")))
                .contains(StorageFault.AWAY);
    }

    @Test
    void othersAreNoneOfItsBusiness() {
        assertThat(faults.read(new SQLException())).isEmpty();
        assertThat(faults.read(new IOException("No space left on device"))).isEmpty();
    }
}
