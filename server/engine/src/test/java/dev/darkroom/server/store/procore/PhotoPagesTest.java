package dev.darkroom.server.store.procore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.provider.procore.domain.NewPhoto;
import dev.darkroom.server.provider.procore.domain.PageWindow;
import dev.darkroom.server.provider.procore.domain.Photo;
import dev.darkroom.server.provider.procore.domain.PhotoDetails;
import dev.darkroom.server.provider.procore.domain.PhotoFilter;
import dev.darkroom.server.provider.procore.domain.PhotoOrder;
import dev.darkroom.server.provider.procore.domain.Photos;
import dev.darkroom.server.provider.procore.domain.ProcoreRepositories;
import dev.darkroom.server.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of more images than one run holds, held against what a plain query says. */
class PhotoPagesTest {

    private static final long PROJECT = 56;
    private static final long[] ALBUMS = {5, 6};
    private static final int IMAGES = 5000;

    @TempDir
    Path folder;

    private Database database;
    private Photos photos;

    @BeforeEach
    void fill() {
        database = Database.open(folder);
        ProcoreRepositories procore = JdbcProcoreRepositories.on(database.jdbi());
        photos = procore.photos();
        database.jdbi()
                .useHandle(handle -> List.of(
                                "INSERT INTO procore_company VALUES (8, 'c')",
                                "INSERT INTO procore_user VALUES (1, 'login', 'Carl')",
                                "INSERT INTO procore_project VALUES (56, 8, 'p')",
                                "INSERT INTO procore_album VALUES (5, 56, 1, 'a', 'a', FALSE, TRUE, NULL, 0, 0)",
                                "INSERT INTO procore_album VALUES (6, 56, 2, 'b', 'b', FALSE, FALSE, NULL, 0, 0)")
                        .forEach(handle::execute));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest(name = "clock: {0}")
    @ValueSource(strings = {"forward", "standing", "backward", "jumping"})
    void areTheOnesOfAPlainQueryWhateverHappens(String clock) {
        Random random = new Random(clock.hashCode());
        database.inTransaction(() -> {
            for (int i = 0; i < IMAGES; i++) {
                add(
                        i + 1,
                        ALBUMS[random.nextInt(2)],
                        switch (clock) {
                            case "forward" -> i / 3;
                            case "standing" -> 7;
                            case "backward" -> IMAGES - i;
                            default -> random.nextInt(1000);
                        });
            }
            for (int i = 0; i < 1500; i++) {
                long id = 1 + random.nextInt(IMAGES);
                photos.find(PROJECT, id).ifPresent(photo -> change(photo, random.nextInt(4)));
            }
            for (int i = 0; i < 200; i++) {
                add(IMAGES + 1 + i, ALBUMS[random.nextInt(2)], random.nextInt(2 * IMAGES));
            }
            return null;
        });
        assertPlain();

        photos.discardAll(6, 5, Instant.EPOCH);
        assertThat(photos.count(PROJECT, whole(6L))).isZero();
        assertThat(photos.count(PROJECT, whole(null))).isEqualTo(plain(null).size());
        for (int i = 0; i < 300; i++) {
            photos.bringBack(1 + random.nextInt(IMAGES));
        }
        assertPlain();
    }

    private void assertPlain() {
        for (Long album : new Long[] {null, 5L, 6L}) {
            List<Long> expected = plain(album);
            assertThat(photos.count(PROJECT, whole(album))).isEqualTo(expected.size());
            assertThat(all(album, "created_at")).isEqualTo(expected);
            Collections.reverse(expected);
            assertThat(all(album, "most_recent")).isEqualTo(expected);
        }
    }

    private void change(Photo photo, int kind) {
        switch (kind) {
            case 0 -> photos.discard(photo.id(), Instant.EPOCH);
            case 1 -> photos.bringBack(photo.id());
            case 2 -> photos.erase(photo.id());
            default -> photos.change(photo, details(photo.album().id() == 5 ? 6 : 5), Instant.EPOCH);
        }
    }

    @Test
    void twiceDiscardedCountsOnce() {
        add(1, 5, 1);
        add(2, 5, 2);
        photos.discard(1, Instant.EPOCH);
        photos.discard(1, Instant.EPOCH);

        assertThat(photos.count(PROJECT, whole(null))).isEqualTo(1);
        photos.bringBack(1);
        photos.bringBack(1);
        assertThat(photos.count(PROJECT, whole(5L))).isEqualTo(2);
    }

    @Test
    void beyondTheEndAreEmpty() {
        add(1, 5, 1);

        for (String order : List.of("created_at", "most_recent", "taken_at")) {
            assertThat(page(whole(null), order, new PageWindow(2, 100))).isEmpty();
            assertThat(page(whole(6L), order, new PageWindow(1, 100))).isEmpty();
            assertThat(page(whole(null), order, new PageWindow(Integer.MAX_VALUE, 100)))
                    .isEmpty();
        }
    }

    private void add(long id, long album, long createdAt) {
        UUID picture = new UUID(0, id);
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO picture (id, media_type, size, sha256, added_at) VALUES (?, 'image/png', 1, 'x', 0)",
                        picture.toString()));
        photos.add(new NewPhoto(
                id,
                PROJECT,
                picture,
                id,
                1,
                "f.png",
                details(album),
                null,
                null,
                null,
                false,
                null,
                Instant.ofEpochMilli(createdAt)));
    }

    private static PhotoDetails details(long album) {
        return new PhotoDetails(album, null, null, null, false);
    }

    private static PhotoFilter whole(@Nullable Long album) {
        return new PhotoFilter(
                album, null, false, false, List.of(), false, List.of(), null, null, null, List.of(), List.of());
    }

    private List<Long> all(@Nullable Long album, String order) {
        List<Long> all = new ArrayList<>();
        for (int number = 1; ; number++) {
            List<Long> page = page(whole(album), order, new PageWindow(number, 97));
            all.addAll(page);
            if (page.size() < 97) {
                return all;
            }
        }
    }

    private List<Long> page(PhotoFilter filter, String order, PageWindow window) {
        return photos.page(PROJECT, filter, PhotoOrder.parse(order), window).stream()
                .map(Photo::id)
                .toList();
    }

    private List<Long> plain(@Nullable Long album) {
        return new ArrayList<>(database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT id FROM procore_photo WHERE deleted_at IS NULL"
                                + (album == null ? "" : " AND album_id = " + album) + " ORDER BY created_at, id")
                        .mapTo(Long.class)
                        .list()));
    }
}
