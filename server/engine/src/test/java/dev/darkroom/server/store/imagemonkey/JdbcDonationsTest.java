package dev.darkroom.server.store.imagemonkey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.provider.imagemonkey.domain.Donation;
import dev.darkroom.server.provider.imagemonkey.domain.Donations;
import dev.darkroom.server.store.Database;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcDonationsTest {

    @TempDir
    Path folder;

    private Database database;
    private Donations donations;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        donations = new JdbcDonations(database.jdbi());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void standAtPlacesFromOneOn() {
        assertThat(donations.last()).isZero();
        assertThat(donations.from(1)).isEmpty();

        donate(1);
        donate(2);

        assertThat(donations.last()).isEqualTo(2);
        assertThat(id(donations.from(1))).isEqualTo(new UUID(0, 1));
        assertThat(id(donations.from(2))).isEqualTo(new UUID(0, 2));
    }

    @Test
    void aPlaceBehindTheLastThatCanBeReadGivesThat() {
        donate(1);
        donate(2);
        donate(3);
        run("UPDATE imagemonkey_donation SET id = 'never-' || id WHERE sequence = 3");

        assertThat(id(donations.from(3))).isEqualTo(new UUID(0, 2));
        assertThat(id(donations.from(4))).isEqualTo(new UUID(0, 2));
    }

    @Test
    void aPlaceThatIsEmptyGivesTheNext() {
        donate(1);
        donate(2);
        donate(3);
        run("DELETE FROM imagemonkey_donation WHERE sequence IN (1, 2)");

        assertThat(id(donations.from(1))).isEqualTo(new UUID(0, 3));
    }

    private static UUID id(Optional<Donation> donation) {
        return donation.orElseThrow().id();
    }

    private void donate(long number) {
        UUID id = new UUID(0, number);
        run("INSERT INTO picture (id, media_type, size, sha256, added_at) VALUES ('" + id
                + "', 'image/png', 1, 'x', 0)");
        donations.add(new Donation(id, id, "dog", 0, 0), "hash" + number);
    }

    private void run(String statement) {
        database.jdbi().useHandle(handle -> handle.execute(statement));
    }
}
