package dev.darkroom.server.store.procore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.provider.procore.domain.Directory;
import dev.darkroom.server.provider.procore.domain.Standing;
import dev.darkroom.server.provider.procore.domain.User;
import dev.darkroom.server.store.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How projects and users stand to companies. */
class StandingTest {

    private static final User ANNA = new User(3, "anna@example.com", "Anna");
    private static final User BERT = new User(4, "bert@example.com", "Bert");

    @TempDir
    Path folder;

    private Database database;
    private Directory directory;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        directory = JdbcProcoreRepositories.on(database.jdbi()).directory();
        directory.addCompany(8, "One");
        directory.addCompany(9, "Another");
        directory.addCompany(10, "Nobody's");
        directory.addProject(56, 8, "Tower");
        directory.addMember(8, BERT);
        directory.addMember(8, ANNA);
        directory.addMember(9, BERT);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void tellsWhoAndWhose() {
        assertThat(directory.standing(8, 56, 4L)).hasValue(new Standing(BERT, 8L));
        assertThat(directory.standing(9, 56, 4L)).hasValue(new Standing(BERT, 8L));
    }

    @Test
    void takesTheFirstOfTheUsersForNobody() {
        assertThat(directory.standing(8, 56, null)).hasValue(new Standing(ANNA, 8L));
        assertThat(directory.standing(10, 56, null)).hasValue(new Standing(null, 8L));
    }

    @Test
    void tellsWhatIsNotThere() {
        assertThat(directory.standing(8, 57, 3L)).hasValue(new Standing(ANNA, null));
        assertThat(directory.standing(9, 56, 3L)).hasValue(new Standing(null, 8L));
        assertThat(directory.standing(8, 56, 5L)).hasValue(new Standing(null, 8L));
        assertThat(directory.standing(11, 56, 3L)).isEmpty();
        assertThat(directory.standing(11, 56, null)).isEmpty();
    }
}
