package dev.darkroom.server.store;

import dev.darkroom.server.library.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One file per picture, in 256 folders. */
public final class FileBlobStore implements BlobStore {

    /** Other files are not ours: file managers leave some wherever they look. */
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path folder;

    /**
     * Uses a folder, which is made when it is missing.
     *
     * @throws IOException if it cannot be made
     */
    public FileBlobStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    private Path path(UUID id) {
        String name = id.toString();
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    /** The bytes reach the disk first, then the name: after a crash there is the whole file or none. */
    @Override
    public void put(UUID id, Path file) throws IOException {
        force(file, StandardOpenOption.WRITE);
        Path target = path(id);
        if (Files.notExists(target.getParent())) {
            Files.createDirectories(target.getParent());
            force(folder, StandardOpenOption.READ);
        }
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        force(target.getParent(), StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(UUID id, long offset) throws IOException {
        FileChannel channel = FileChannel.open(path(id), StandardOpenOption.READ);
        return Channels.newInputStream(channel.position(offset));
    }

    @Override
    public void delete(UUID id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    @Override
    public Stream<UUID> all() throws IOException {
        return Files.walk(folder, 2)
                .filter(Files::isRegularFile)
                .map(file -> file.getFileName().toString())
                .filter(name -> NAME.matcher(name).matches())
                .map(UUID::fromString);
    }
}
