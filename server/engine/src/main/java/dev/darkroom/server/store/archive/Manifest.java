package dev.darkroom.server.store.archive;

import java.util.Map;

/**
 * What an archive says about itself; its first entry.
 *
 * @param format the version of the format
 * @param schema the version of the tables that its rows are from
 * @param rows how many rows each table has
 * @param pictures how many pictures there are
 */
record Manifest(int format, String schema, Map<String, Long> rows, long pictures) {

    /** Counted up when older servers could not read what is written. */
    static final int FORMAT = 1;

    /** How much there is to do for all of it. */
    long steps() {
        return rows.values().stream().mapToLong(Long::longValue).sum() + pictures;
    }
}
