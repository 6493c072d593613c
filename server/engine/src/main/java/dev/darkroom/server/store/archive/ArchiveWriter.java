package dev.darkroom.server.store.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an archive: a ZIP file with a manifest, a file of lines of JSON for each table, and one for each picture. The same data give
 * the same bytes.
 */
final class ArchiveWriter implements Closeable {

    static final String MANIFEST = "darkroom.json";
    static final String TABLES = "tables/";
    static final String ROWS = ".jsonl";
    static final String PICTURES = "pictures/";
    static final JsonMapper JSON = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    /** The first that ZIP knows. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int AT_ONCE = 1 << 16;

    private final ZipOutputStream zip;

    ArchiveWriter(OutputStream target) {
        this.zip = new ZipOutputStream(target);
    }

    private void begin(String name, int level) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.setLevel(level);
        zip.putNextEntry(entry);
    }

    void manifest(Manifest manifest) throws IOException {
        begin(MANIFEST, Deflater.BEST_SPEED);
        JSON.writeValue(zip, manifest);
        zip.closeEntry();
    }

    /** The first line tells the columns, each of the others a row. */
    void table(Table table, Rows rows, Steps steps) throws IOException, SQLException {
        begin(TABLES + table.name() + ROWS, Deflater.DEFAULT_COMPRESSION);
        Map<String, ColumnKind> columns = new LinkedHashMap<>();
        table.columns().forEach(column -> columns.put(column.name(), column.kind()));
        JSON.writeValue(zip, columns);
        zip.write('\n');
        rows.each(table, values -> {
            JSON.writeValue(zip, values);
            zip.write('\n');
            steps.one();
        });
        zip.closeEntry();
    }

    /** Pictures are as small as they get. What is written depends on how much is written at once, so that is always the same. */
    void picture(UUID id, InputStream bytes) throws IOException {
        begin(PICTURES + id, Deflater.NO_COMPRESSION);
        byte[] some = new byte[AT_ONCE];
        for (int count = bytes.readNBytes(some, 0, AT_ONCE); count > 0; count = bytes.readNBytes(some, 0, AT_ONCE)) {
            zip.write(some, 0, count);
        }
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
