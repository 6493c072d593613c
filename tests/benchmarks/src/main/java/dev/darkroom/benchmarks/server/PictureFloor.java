package dev.darkroom.benchmarks.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.IOResources;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** Bytes of pictures, in the folders of the reference server. */
final class PictureFloor {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final FloorDatabase database;
    private final Path folder;

    PictureFloor(FloorDatabase database, Path folder) {
        this.database = database;
        this.folder = folder.resolve("pictures");
    }

    /**
     * A file that is on disk.
     *
     * @param size in bytes
     */
    record Stored(String id, long size, String sha256) {}

    void send(String name, ByteBufferPool buffers, Response response, Callback callback)
            throws SQLException, IOException {
        String id = name.substring(0, name.lastIndexOf('.'));
        database.query(
                "SELECT media_type, size FROM picture WHERE id = ?",
                rows -> {
                    response.getHeaders().put(HttpHeader.CONTENT_TYPE, rows.getString(1));
                    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, rows.getLong(2));
                    return id;
                },
                id);
        IOResources.copy(
                ResourceFactory.root().newResource(file(id)),
                response,
                new ByteBufferPool.Sized(buffers, true, BUFFER_BYTES),
                0,
                -1,
                callback);
    }

    /** Digests and writes what comes, form and all, and returns when it is on disk. */
    Stored store(InputStream body) throws IOException {
        String id = UUID.randomUUID().toString();
        Path target = file(id);
        Files.createDirectories(target.getParent());
        Path arriving = folder.resolve(id);
        MessageDigest digest = FloorDatabase.digest();
        long size = 0;
        try (OutputStream file = Files.newOutputStream(arriving)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                digest.update(buffer, 0, read);
                file.write(buffer, 0, read);
                size += read;
            }
        }
        force(arriving, StandardOpenOption.WRITE);
        Files.move(arriving, target);
        force(target.getParent(), StandardOpenOption.READ);
        return new Stored(id, size, HexFormat.of().formatHex(digest.digest()));
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    private Path file(String id) {
        return folder.resolve(id.substring(0, 2)).resolve(id);
    }
}
