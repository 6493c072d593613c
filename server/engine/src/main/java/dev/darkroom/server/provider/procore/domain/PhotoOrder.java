package dev.darkroom.server.provider.procore.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The order of a list of images: by the first key, then by the second, and so on, in the end by id.
 *
 * @param keys what to sort by; not empty
 */
public record PhotoOrder(List<Key> keys) {

    /** What images can be sorted by. */
    public enum Field {
        /** When they were added. */
        CREATED_AT,
        /** When the camera took them; those of which that is not known come last. */
        TAKEN_AT,
        /** When they were put into the recycle bin. */
        DELETED_AT
    }

    /**
     * One thing to sort by.
     *
     * @param descending whether the largest comes first
     */
    public record Key(Field field, boolean descending) {}

    private static final String DESCENDING = "-";

    private static final Map<String, Key> NAMES = Map.of(
            "created_at", new Key(Field.CREATED_AT, false),
            "taken_at", new Key(Field.TAKEN_AT, false),
            "exposure_date", new Key(Field.TAKEN_AT, false),
            "deleted_at", new Key(Field.DELETED_AT, false),
            "most_recent", new Key(Field.CREATED_AT, true));

    /** The order when none is asked for. */
    public static final PhotoOrder USUAL = new PhotoOrder(List.of(new Key(Field.CREATED_AT, false)));

    /**
     * Reads names with commas between them, each with a minus in front if its order is to be turned round.
     *
     * @throws IllegalArgumentException if a name is not known
     */
    public static PhotoOrder parse(String text) {
        List<Key> keys = new ArrayList<>();
        for (String word : text.split(",")) {
            boolean turned = word.startsWith(DESCENDING);
            Key key = NAMES.get(turned ? word.substring(DESCENDING.length()) : word);
            if (key == null) {
                throw new IllegalArgumentException(word);
            }
            keys.add(new Key(key.field(), key.descending() != turned));
        }
        return new PhotoOrder(List.copyOf(keys));
    }

    /** The keys that tell images apart which are not in the recycle bin; not empty. */
    public List<Key> keysOfKept() {
        List<Key> telling =
                keys.stream().filter(key -> key.field() != Field.DELETED_AT).toList();
        return telling.isEmpty() ? List.of(new Key(Field.CREATED_AT, youngestFirst())) : telling;
    }

    /** Whether images stand in the order in which they were added, or in the reverse of it. */
    public boolean isByAdding() {
        List<Key> telling = keysOfKept();
        return telling.get(0).field() == Field.CREATED_AT
                && telling.get(0).descending() == youngestFirst()
                && telling.size() == 1;
    }

    /** Whether of two images that are equal in all keys the younger comes first. */
    public boolean youngestFirst() {
        return keys.get(keys.size() - 1).descending();
    }
}
