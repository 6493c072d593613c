package dev.darkroom.server.store.procore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.provider.procore.domain.DateRange;
import dev.darkroom.server.provider.procore.domain.IdRange;
import dev.darkroom.server.provider.procore.domain.PageWindow;
import dev.darkroom.server.provider.procore.domain.PhotoFilter;
import dev.darkroom.server.provider.procore.domain.PhotoOrder;
import dev.darkroom.server.provider.procore.domain.Photos;
import dev.darkroom.server.provider.procore.domain.TimeRange;
import dev.darkroom.server.store.Database;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How SQLite looks for the images of a page: by an index of what is asked for, not along all that is stored. */
class PhotoPlansTest {

    private static final TimeRange MINUTE = new TimeRange(Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
    /** Without one a list is known to be empty, and no image is looked for. */
    private static final String A_RUN = "INSERT OR IGNORE INTO procore_photo_run VALUES (56, 0, 0, 0, 1)";

    private static final LocalDate DAY = LocalDate.EPOCH;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "starred, procore_photo_starred",
        "private, procore_photo_private",
        "location, procore_photo_location",
        "log day, procore_photo_log_entry",
        "updated, procore_photo_updated",
        "created, procore_photo_project",
        "id, sqlite_autoindex_procore_photo_1",
        "uploader, procore_photo_uploader",
    })
    void eachFilterHasItsIndexInEveryOrder(String filter, String index) {
        for (String order : List.of("created_at", "most_recent", "taken_at", "-taken_at", "taken_at,created_at")) {
            assertThat(plans(filter(filter), order))
                    .filteredOn(step -> step.contains(" p "))
                    .as(order)
                    .isNotEmpty()
                    .allMatch(step -> step.contains(index + " (") || isLookUpOfThePage(step));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "created_at, procore_photo_project",
        "most_recent, procore_photo_project",
        "taken_at, procore_photo_taken",
        "-taken_at, procore_photo_taken_last",
    })
    void eachOrderOfAWholeListHasItsIndex(String order, String index) {
        assertThat(plans(filter("nothing"), order))
                .filteredOn(step -> step.contains(" p "))
                .isNotEmpty()
                .allMatch(step -> step.contains(index + " (") || isLookUpOfThePage(step));
    }

    private static boolean isLookUpOfThePage(String step) {
        return step.contains("USING INDEX sqlite_autoindex_procore_photo_1 (id=?)");
    }

    private static PhotoFilter filter(String name) {
        return new PhotoFilter(
                null,
                name.equals("log day") ? new DateRange(DAY, DAY) : null,
                name.equals("private"),
                name.equals("starred"),
                name.equals("location") ? List.of(new IdRange(4, 4)) : List.of(),
                false,
                List.of(),
                null,
                name.equals("created") ? MINUTE : null,
                name.equals("updated") ? MINUTE : null,
                name.equals("id") ? List.of(1L) : List.of(),
                name.equals("uploader") ? List.of(1L) : List.of());
    }

    /** The steps of counting and of reading a page. */
    private List<String> plans(PhotoFilter filter, String order) {
        try (Database database = Database.open(folder)) {
            database.jdbi().useHandle(handle -> handle.execute(A_RUN));
            List<String> statements = new ArrayList<>();
            database.jdbi().setSqlLogger(new SqlLogger() {
                @Override
                public void logAfterExecution(StatementContext context) {
                    statements.add(context.getParsedSql().getSql());
                }
            });
            Photos photos = JdbcProcoreRepositories.on(database.jdbi()).photos();
            photos.count(56, filter);
            photos.page(56, filter, PhotoOrder.parse(order), new PageWindow(1, 100));
            database.jdbi().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
            return statements.stream()
                    .flatMap(statement -> plan(database, statement).stream())
                    .toList();
        }
    }

    private static List<String> plan(Database database, String statement) {
        return database.jdbi().withHandle(handle -> {
            try (PreparedStatement explained =
                            handle.getConnection().prepareStatement("EXPLAIN QUERY PLAN " + statement);
                    ResultSet rows = explained.executeQuery()) {
                List<String> steps = new ArrayList<>();
                while (rows.next()) {
                    steps.add(rows.getString("detail") + " ");
                }
                return steps;
            } catch (SQLException e) {
                throw new AssertionError(statement, e);
            }
        });
    }
}
