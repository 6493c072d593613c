package dev.darkroom.server.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jspecify.annotations.Nullable;

/**
 * Rows that nearly every request asks for and hardly any changes, as they were read last. Each world has its own. Only on SQLite, whose
 * file no other process works on: on PostgreSQL another node may have changed them. Safe for use by several threads.
 *
 * @param <K> what they are found by; has to have {@code equals}
 * @param <V> what is made of them; immutable
 */
public final class ReadRows<K, V> {

    /** As many as there are in use at a time; whoever makes more up finds none of them anyway. */
    private static final int MOST = 1000;

    private final Place place;
    private final Map<DataSource, Kept<K, V>> kept = Collections.synchronizedMap(new WeakHashMap<>());

    private ReadRows(Place place) {
        this.place = place;
    }

    /** None yet. */
    public static <K, V> ReadRows<K, V> of(Jdbi jdbi) {
        return new ReadRows<>(jdbi.getConfig(Place.class));
    }

    /** Finds one, by a look into the database unless it is known; what is not there is looked for each time. */
    public Optional<V> find(K key, Supplier<Optional<V>> look) {
        Kept<K, V> here = here();
        if (here == null || place.isInside.getAsBoolean()) {
            return look.get();
        }
        V known = here.found.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        long before = here.changes.get();
        Optional<V> found = look.get();
        if (found.isPresent() && here.changes.get() == before && here.found.size() < MOST) {
            here.found.put(key, found.get());
            // Whoever has changed it in between may have cleared too early.
            if (here.changes.get() != before) {
                here.found.remove(key);
            }
        }
        return found;
    }

    /** Forgets them; called behind each statement that changes any. Nobody else reads until its transaction has ended. */
    public void changed() {
        Kept<K, V> here = here();
        if (here != null) {
            here.changes.incrementAndGet();
            here.found.clear();
        }
    }

    private @Nullable Kept<K, V> here() {
        DataSource data = place.data();
        return data == null ? null : kept.computeIfAbsent(data, unused -> new Kept<>());
    }

    private static final class Kept<K, V> {

        private final Map<K, V> found = new ConcurrentHashMap<>();
        private final AtomicLong changes = new AtomicLong();
    }

    /** Which data a thread works on; null members belong to a Jdbi that nobody told. */
    public static final class Place implements JdbiConfig<Place> {

        private @Nullable DataSource source;
        private BooleanSupplier isInside = () -> true;

        /** For Jdbi. */
        public Place() {}

        /**
         * Tells.
         *
         * @param current the data
         * @param inside whether the thread is inside a transaction, which sees what is not stored yet
         */
        void set(DataSource current, BooleanSupplier inside) {
            this.source = current;
            this.isInside = inside;
        }

        private @Nullable DataSource data() {
            try {
                return source == null || Turn.isShared(source) ? null : source.unwrap(HikariDataSource.class);
            } catch (SQLException e) {
                return null;
            }
        }

        /** The same for each handle. */
        @Override
        public Place createCopy() {
            return this;
        }
    }
}
