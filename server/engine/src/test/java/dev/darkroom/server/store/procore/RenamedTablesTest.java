package dev.darkroom.server.store.procore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.provider.procore.domain.IdSequences.Kind;
import dev.darkroom.server.provider.procore.domain.Photo;
import dev.darkroom.server.provider.procore.domain.ProcoreRepositories;
import dev.darkroom.server.provider.procore.domain.Standing;
import dev.darkroom.server.provider.procore.domain.User;
import dev.darkroom.server.store.Database;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder from before the tables had the provider's words. */
class RenamedTablesTest {

    private static final List<String> ROWS = List.of(
            "INSERT INTO picture VALUES ('00000000-0000-0000-0000-000000000001', 'image/png', 1, 1, NULL, NULL, NULL, 1, 'x', 0)",
            "INSERT INTO procore_company VALUES (8, 'c')",
            "INSERT INTO procore_person VALUES (1, 'login', 'Carl')",
            "INSERT INTO procore_member VALUES (8, 1)",
            "INSERT INTO procore_project VALUES (56, 8, 'p')",
            "INSERT INTO procore_craft VALUES (3, 8, 'Concrete', 'concrete', TRUE, 0)",
            "INSERT INTO procore_place VALUES (4, 56, NULL, 'Roof', 'Roof', 'roof', 0, 0)",
            "INSERT INTO procore_album VALUES (5, 56, 1, 'a', 'a', FALSE, TRUE, NULL, 0, 0)",
            "INSERT INTO procore_day VALUES (6, 56, '2018-01-01')",
            "INSERT INTO procore_photo VALUES (7, 56, 5, '00000000-0000-0000-0000-000000000001', 70, 1, 'f.png',"
                    + " NULL, 'f.png', NULL, NULL, NULL, 4, 6, FALSE, FALSE, NULL, 0, 0, NULL)",
            "INSERT INTO procore_photo_craft VALUES (7, 3)",
            "INSERT INTO procore_remark VALUES (9, 7, 1, 'Fine.', 0)",
            "INSERT INTO procore_upload VALUES ('U', 8, 56, 1, NULL, NULL, 0, 0, 0, NULL, FALSE)",
            "INSERT INTO procore_number VALUES ('PHOTO', 70), ('PLACE', 40), ('DAY', 60)");

    @TempDir
    Path folder;

    @Test
    void keepsWhatItHolds() {
        String url = "jdbc:sqlite:" + folder.resolve("darkroom.db");
        Flyway.configure().dataSource(url, null, null).target("15").load().migrate();
        Jdbi.create(url).useHandle(handle -> ROWS.forEach(handle::execute));

        try (Database database = Database.open(folder)) {
            ProcoreRepositories procore = JdbcProcoreRepositories.on(database.jdbi());

            assertThat(procore.directory().standing(8, 56, 1L))
                    .hasValue(new Standing(new User(1, "login", "Carl"), 8L));
            Photo photo = procore.photos().find(56, 7).orElseThrow();
            assertThat(photo.location())
                    .isEqualTo(procore.locations().find(56, 4).orElseThrow());
            assertThat(photo.logEntry())
                    .isEqualTo(procore.dailyLog()
                            .find(56, LocalDate.parse("2018-01-01"))
                            .orElseThrow());
            assertThat(procore.trades().of(List.of(7L)).get(7L))
                    .singleElement()
                    .satisfies(trade -> assertThat(trade.name()).isEqualTo("Concrete"));
            assertThat(procore.comments().on(List.of(7L)).get(7L)).hasSize(1);
            assertThat(procore.uploads().find("U")).isPresent();
            assertThat(procore.ids().next(Kind.PHOTO)).isEqualTo(71);
            assertThat(procore.ids().next(Kind.LOCATION)).isEqualTo(41);
            assertThat(procore.ids().next(Kind.DAILY_LOG_ENTRY)).isEqualTo(61);
            assertThat(database.jdbi()
                            .<List<Map<String, Object>>, RuntimeException>withHandle(
                                    handle -> handle.createQuery("PRAGMA foreign_key_check")
                                            .mapToMap()
                                            .list()))
                    .isEmpty();
        }
    }
}
