package dev.darkroom.server.store.archive;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Reads an archive. */
final class ArchiveReader implements Rows, Closeable {

    private static final TypeReference<LinkedHashMap<String, ColumnKind>> COLUMNS = new TypeReference<>() {};

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    /**
     * Opens one.
     *
     * @throws IOException if it is none, is not whole, or is of a newer format
     */
    ArchiveReader(Path file) throws IOException {
        this.file = file;
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new IOException(file + " is no archive, or not a whole one: " + e.getMessage(), e);
        }
        boolean readable = false;
        try {
            this.manifest = readManifest();
            readable = true;
        } finally {
            if (!readable) {
                zip.close();
            }
        }
    }

    private Manifest readManifest() throws IOException {
        try (InputStream bytes = open(ArchiveWriter.MANIFEST)) {
            JsonNode json = ArchiveWriter.JSON.readTree(bytes);
            int format = json.path("format").asInt();
            if (format > Manifest.FORMAT) {
                throw new IOException(file + " has version " + format
                        + " of the format, and this server knows none behind " + Manifest.FORMAT);
            }
            return ArchiveWriter.JSON.treeToValue(json, Manifest.class);
        } catch (JacksonException e) {
            throw new IOException(file + " does not say what it holds", e);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    private InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new NoSuchFileException(file.toString(), null, "it has no " + name);
        }
        return zip.getInputStream(entry);
    }

    /** The bytes of a picture; the caller closes the stream. */
    InputStream picture(UUID id) throws IOException {
        return open(ArchiveWriter.PICTURES + id);
    }

    private BufferedReader lines(String table) throws IOException {
        return new BufferedReader(
                new InputStreamReader(open(ArchiveWriter.TABLES + table + ArchiveWriter.ROWS), StandardCharsets.UTF_8));
    }

    @Override
    public List<Table> tables() throws IOException {
        List<Table> tables = new ArrayList<>();
        for (String name : manifest.rows().keySet()) {
            try (BufferedReader lines = lines(name)) {
                List<Table.Column> columns = ArchiveWriter.JSON.readValue(lines.readLine(), COLUMNS).entrySet().stream()
                        .map(column -> new Table.Column(column.getKey(), column.getValue(), false))
                        .toList();
                tables.add(new Table(name, columns, List.of(), List.of(), null));
            }
        }
        return tables;
    }

    @Override
    public void each(Table table, Taker taker) throws IOException, SQLException {
        try (BufferedReader lines = lines(table.name())) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode json = ArchiveWriter.JSON.readTree(line);
                @Nullable Object[] values = new @Nullable Object[table.columns().size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = table.columns().get(i).kind().parse(json.path(i));
                }
                taker.take(values);
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
