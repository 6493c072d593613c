package dev.darkroom.server.provider.monk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.darkroom.server.api.monk.model.GetImagesOfInspectionParameters;
import dev.darkroom.server.api.monk.model.PageParameters;
import dev.darkroom.server.api.monk.model.PaginationOrder;
import dev.darkroom.server.library.Picture;
import dev.darkroom.server.library.format.PictureFacts;
import dev.darkroom.server.library.format.PictureType;
import dev.darkroom.server.provider.monk.domain.ImageTraits;
import dev.darkroom.server.provider.monk.domain.InspectionImage;
import dev.darkroom.server.provider.monk.domain.VehicleInspection;
import dev.darkroom.server.spi.ProviderException;
import dev.darkroom.server.store.Database;
import dev.darkroom.server.store.JdbcPictureIndex;
import dev.darkroom.server.store.monk.JdbcInspectionImages;
import dev.darkroom.server.store.monk.JdbcInspections;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages over the real tables. Images are called by the number in which they were added, 1 to 7. */
class KeysetPageTest {

    private static final int LARGEST = 5;
    private static final UUID INSPECTION = new UUID(0, 100);
    private static final UUID OTHER = new UUID(0, 200);

    @TempDir
    private Path folder = Path.of("");

    private Database database;
    private JdbcInspectionImages images;

    @BeforeEach
    void fill() {
        database = Database.open(folder);
        images = new JdbcInspectionImages(database.jdbi());
        for (UUID inspection : List.of(INSPECTION, OTHER)) {
            new JdbcInspections(database.jdbi())
                    .add(new VehicleInspection(inspection, Instant.EPOCH, null, null, null, null, null, null));
        }
        // Images of another inspection lie between.
        for (int number = 1; number <= 7; number++) {
            add(INSPECTION, number);
            add(OTHER, 10 + number);
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void add(UUID inspection, int number) {
        UUID id = new UUID(0, number);
        PictureFacts facts = new PictureFacts(PictureType.PNG, 1, 1, null, null);
        new JdbcPictureIndex(database.jdbi()).add(new Picture(id, facts, 1, "", Instant.EPOCH));
        images.add(new InspectionImage(id, inspection, id, null, ImageTraits.NONE, null), List.of());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            # order | limit | after | before || images    | next, in front of | previous, behind
            desc    | 3     | -     | -      || 7 6 5     | 4 after 5         | -
            desc    | 3     | 5     | -      || 4 3 2     | 1 after 2         | 5 before 4
            desc    | 3     | 2     | -      || 1         | -                 | 2 before 1
            desc    | 3     | -     | 4      || 7 6 5     | 4 after 5         | -
            desc    | 2     | -     | 4      || 6 5       | 4 after 5         | 7 before 6
            desc    | 3     | -     | 6      || 7         | 6 after 7         | -
            asc     | 3     | -     | -      || 1 2 3     | 4 after 3         | -
            asc     | 3     | 3     | -      || 4 5 6     | 7 after 6         | 3 before 4
            asc     | 2     | -     | 4      || 2 3       | 4 after 3         | 1 before 2
            asc     | 2     | -     | 2      || 1         | 2 after 1         | -
            desc    | 5     | 7     | 3      || 6 5 4     | 3 after 4         | 7 before 6
            desc    | 2     | 7     | 3      || 6 5       | 4 after 5         | 7 before 6
            asc     | 5     | 3     | 7      || 4 5 6     | 7 after 6         | 3 before 4
            asc     | 1     | 3     | 7      || 4         | 5 after 4         | 3 before 4
            # cut at the largest page
            desc    | 99    | -     | -      || 7 6 5 4 3 | 2 after 3         | -
            asc     | 99    | -     | 7      || 2 3 4 5 6 | 7 after 6         | 1 before 2
            # empty pages stand at their cursors
            desc    | 3     | 1     | -      || -         | -                 | 1
            desc    | 3     | -     | 7      || -         | 7                 | -
            asc     | 3     | 4     | 5      || -         | 5 after 4         | 4 before 5
            asc     | 3     | 5     | 3      || -         | 6 after 5         | 5 before 6
            asc     | 3     | 5     | 5      || -         | 6 after 5         | 5 before 6
            """)
    void showsAPageAndTheWayToItsNeighbours(
            String order,
            int limit,
            @Nullable Long after,
            @Nullable Long before,
            @Nullable String none,
            @Nullable String expected,
            @Nullable String next,
            @Nullable String previous) {
        KeysetPage<InspectionImage> page = page(parameters(order, limit, after, before));

        assertThat(numbers(page)).isEqualTo(expected == null ? "" : expected);
        assertThat(link(page.paging().next(), page.paging().cursors().next())).isEqualTo(next);
        assertThat(link(page.paging().previous(), page.paging().cursors().previous()))
                .isEqualTo(previous);
    }

    @ParameterizedTest
    @ValueSource(strings = {"asc", "desc"})
    void leadsThroughTheWholeListAndBack(String order) {
        List<String> there = new ArrayList<>();
        List<String> back = new ArrayList<>();
        KeysetPage<InspectionImage> page = page(parameters(order, 2, null, null));
        there.add(numbers(page));
        while (page.paging().cursors().next() != null) {
            page = page(parameters(page.paging().cursors().next()));
            there.add(numbers(page));
        }
        back.add(0, numbers(page));
        while (page.paging().cursors().previous() != null) {
            page = page(parameters(page.paging().cursors().previous()));
            back.add(0, numbers(page));
        }

        List<String> all = Arrays.asList("1 2 3 4 5 6 7".split(" "));
        if (order.equals("desc")) {
            Collections.reverse(all);
        }
        assertThat(String.join(" ", there)).isEqualTo(String.join(" ", all));
        assertThat(String.join(" ", back)).isEqualTo(String.join(" ", all));
    }

    @Test
    void showsNothingOfAnEmptyList() {
        UUID empty = new UUID(0, 300);
        KeysetPage<InspectionImage> page = page(
                GetImagesOfInspectionParameters.builder().inspectionId(empty).build());

        assertThat(page.elements()).isEmpty();
        assertThat(page.paging().next()).isNull();
        assertThat(page.paging().cursors().next()).isNull();
        assertThat(page.paging().cursors().previous()).isNull();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            # unknown, of another inspection
            99 | -
            -  | 99
            11 | -
            -  | 17
            """)
    void refusesACursorThatIsNoImageOfTheInspection(@Nullable Long after, @Nullable Long before) {
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> page(parameters("asc", 3, after, before)))
                .satisfies(e -> assertThat(e.answer().status()).isEqualTo(422));
    }

    private KeysetPage<InspectionImage> page(GetImagesOfInspectionParameters parameters) {
        PageRequest request = PageRequest.of(
                parameters.before(), parameters.after(), parameters.limit(), parameters.paginationOrder(), LARGEST);
        return new KeysetPage<>(images.of(parameters.inspectionId()), request, "image %s in this inspection");
    }

    private static GetImagesOfInspectionParameters parameters(
            String order, int limit, @Nullable Long after, @Nullable Long before) {
        return GetImagesOfInspectionParameters.builder()
                .inspectionId(INSPECTION)
                .limit(limit)
                .paginationOrder(PaginationOrder.of(order))
                .after(after == null ? null : new UUID(0, after))
                .before(before == null ? null : new UUID(0, before))
                .build();
    }

    private static GetImagesOfInspectionParameters parameters(PageParameters parameters) {
        return GetImagesOfInspectionParameters.builder()
                .inspectionId(INSPECTION)
                .limit(parameters.limit())
                .paginationOrder(parameters.paginationOrder())
                .after(parameters.after())
                .before(parameters.before())
                .build();
    }

    private static String numbers(KeysetPage<InspectionImage> page) {
        return page.elements().stream().map(image -> number(image.id())).collect(Collectors.joining(" "));
    }

    /** The neighbour, and the cursor that leads to its page. */
    private static @Nullable String link(@Nullable UUID neighbour, @Nullable PageParameters parameters) {
        if (neighbour == null) {
            return parameters == null ? null : "parameters without a neighbour";
        }
        String after = parameters == null || parameters.after() == null ? "" : " after " + number(parameters.after());
        String before =
                parameters == null || parameters.before() == null ? "" : " before " + number(parameters.before());
        return number(neighbour) + after + before;
    }

    private static String number(UUID id) {
        return String.valueOf(id.getLeastSignificantBits());
    }
}
