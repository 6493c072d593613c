package dev.darkroom.server.store;

import dev.darkroom.server.library.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One file per picture, in 256 folders, and an empty file beside them for each that is pending. */
public final class FileBlobStore implements BlobStore {

    /** Other files are not ours: file managers leave some wherever they look. */
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String PENDING = "pending";

    private final Path folder;

    /**
     * Uses a folder, which is made when it is missing.
     *
     * @throws IOException if it cannot be made
     */
    public FileBlobStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.createDirectories(folder.resolve(PENDING));
    }

    private Path path(UUID id) {
        String name = id.toString();
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    private Path note(UUID id) {
        return folder.resolve(PENDING).resolve(id.toString());
    }

    /**
     * The bytes reach the disk first, then the name: after a crash there is the whole file or none. The note is not forced
     * to disk, as losing it costs no picture, but only the room of one.
     */
    @Override
    public void put(UUID id, Path file) throws IOException {
        markPending(id);
        force(file, StandardOpenOption.WRITE);
        Path target = path(id);
        if (Files.notExists(target.getParent())) {
            Files.createDirectories(target.getParent());
            force(folder, StandardOpenOption.READ);
        }
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        force(target.getParent(), StandardOpenOption.READ);
    }

    @Override
    public void copy(UUID id, UUID copy) throws IOException {
        Path second = folder.resolve(PENDING).resolve("copy-" + copy);
        try {
            Files.createLink(second, path(id));
        } catch (UnsupportedOperationException e) {
            Files.copy(path(id), second);
        }
        put(copy, second);
    }

    /**
     * Takes the bytes of another store, too; they are not forced to disk.
     *
     * @throws IOException if they cannot be read or kept
     */
    void lend(BlobStore other, UUID id) throws IOException {
        Files.createDirectories(path(id).getParent());
        if (other instanceof FileBlobStore files) {
            try {
                Files.createLink(path(id), files.path(id));
                return;
            } catch (UnsupportedOperationException e) {
                // Then they take room twice.
            }
        }
        try (InputStream bytes = other.open(id, 0, Long.MAX_VALUE)) {
            Files.copy(bytes, path(id));
        }
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    @Override
    public void markPending(UUID id) throws IOException {
        try {
            Files.createFile(note(id));
        } catch (FileAlreadyExistsException e) {
            // It is noted already.
        }
    }

    @Override
    public void settle(UUID id) throws IOException {
        Files.deleteIfExists(note(id));
    }

    @Override
    public Stream<UUID> pending(Duration age) throws IOException {
        Stream<Path> notes = Files.list(folder.resolve(PENDING));
        Instant latest = Instant.now().minus(age);
        return ids(age.isZero() ? notes : notes.filter(note -> isFrom(note, latest)));
    }

    private static boolean isFrom(Path note, Instant latest) {
        try {
            return !Files.getLastModifiedTime(note).toInstant().isAfter(latest);
        } catch (IOException e) {
            // It has been settled meanwhile.
            return false;
        }
    }

    @Override
    public InputStream open(UUID id, long offset, long length) throws IOException {
        FileChannel channel = FileChannel.open(path(id), StandardOpenOption.READ);
        return Channels.newInputStream(channel.position(offset));
    }

    @Override
    public OptionalLong size(UUID id) throws IOException {
        try {
            return OptionalLong.of(Files.size(path(id)));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void delete(UUID id) throws IOException {
        Files.deleteIfExists(path(id));
        settle(id);
    }

    @Override
    public Stream<UUID> all() throws IOException {
        Path notes = folder.resolve(PENDING);
        return ids(Files.walk(folder, 2).filter(file -> !file.startsWith(notes)));
    }

    private static Stream<UUID> ids(Stream<Path> files) {
        return files.filter(Files::isRegularFile)
                .map(file -> file.getFileName().toString())
                .filter(name -> NAME.matcher(name).matches())
                .map(UUID::fromString);
    }
}
