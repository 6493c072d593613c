package dev.darkroom.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything a server keeps; one process at a time. */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel lockFile, FileLock lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Takes a folder, which is made when it is missing. What an earlier process had received but not stored is thrown
     * away.
     *
     * @throws InUseException if another server has it
     * @throws IOException if it cannot be made or written
     */
    public static DataFolder open(Path path) throws IOException, InUseException {
        FileChannel file = lockFile(path);
        FileLock lock = tryLock(file);
        if (lock == null) {
            file.close();
            throw new InUseException(path);
        }
        DataFolder folder = new DataFolder(path, file, lock);
        try {
            empty(folder.incoming());
            return folder;
        } catch (IOException e) {
            folder.close();
            throw e;
        }
    }

    private static void empty(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    private static FileChannel lockFile(Path path) throws IOException {
        try {
            Files.createDirectories(path);
            return FileChannel.open(path.resolve("darkroom.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            // The messages of most of these are a path and nothing else.
            throw new IOException(path + " cannot be used as a data folder: " + e, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The folder. */
    public Path path() {
        return path;
    }

    /**
     * Where files lie until they are stored; on the same disk as where they are stored.
     *
     * @throws IOException if it cannot be made
     */
    public Path incoming() throws IOException {
        return Files.createDirectories(path.resolve("incoming"));
    }

    /** Where the bytes of pictures are. */
    public Path pictures() {
        return path.resolve("pictures");
    }

    @Override
    public void close() throws IOException {
        lock.release();
        lockFile.close();
    }

    /** Another server has the folder. */
    public static final class InUseException extends Exception {

        private static final long serialVersionUID = 1L;

        InUseException(Path path) {
            super(path + " is used by another server", null, false, false);
        }
    }
}
