package dev.darkroom.server.store;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything a server keeps; one process at a time. */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK_FILE = "darkroom.lock";
    private static final String DATABASE_FILE = "darkroom.db";

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
     * @throws IOException if it cannot be made or written, or has pictures but no database
     */
    public static DataFolder open(Path path) throws IOException, InUseException {
        return open(path, true);
    }

    /**
     * Takes a folder as above.
     *
     * @param holdsDatabase whether the database is in it, or somewhere else
     * @throws InUseException if another server has it
     * @throws IOException if it cannot be made or written, or what it holds would not be found any more
     */
    public static DataFolder open(Path path, boolean holdsDatabase) throws IOException, InUseException {
        try {
            return taken(path, holdsDatabase);
        } catch (IOException e) {
            // The messages of most of these are a path and nothing else.
            throw new IOException(path + " cannot be used as a data folder: " + e, e);
        }
    }

    /**
     * Makes sure that a server has kept data in a folder.
     *
     * @throws IOException if none has
     */
    public static void requireData(Path path) throws IOException {
        if (!Files.isRegularFile(path.resolve(DATABASE_FILE))) {
            throw new IOException(path + " holds no server's data");
        }
    }

    private static DataFolder taken(Path path, boolean holdsDatabase) throws IOException, InUseException {
        Files.createDirectories(path);
        Path lockFile = path.resolve(LOCK_FILE);
        boolean known = Files.exists(lockFile);
        FileChannel file = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(file);
        if (lock == null) {
            file.close();
            throw new InUseException(path);
        }
        DataFolder folder = new DataFolder(path, file, lock);
        boolean usable = false;
        try {
            Files.createDirectories(folder.pictures());
            List<Path> passing = List.of(folder.incoming(), nativeLibraries(path));
            for (Path temporary : passing) {
                Files.createDirectories(temporary);
                if (!known) {
                    requireEmpty(temporary);
                }
            }
            if (Files.exists(folder.worlds())) {
                if (!known) {
                    requireEmpty(folder.worlds());
                }
                Folders.delete(folder.worlds());
            }
            if (holdsDatabase) {
                folder.requireDatabaseOfPictures();
            } else {
                folder.requireNoDatabase();
            }
            for (Path temporary : passing) {
                Folders.empty(temporary);
            }
            usable = true;
            return folder;
        } finally {
            if (!usable) {
                folder.close();
                if (!known) {
                    Files.delete(lockFile);
                }
            }
        }
    }

    /** A folder that no server has used may hold files of that name which are somebody's. */
    private static void requireEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new IOException(folder + " holds files that are not a server's");
            }
        }
    }

    /** A new database beside old pictures would serve none of them: half a copy was put back, or a disk is missing. */
    private void requireDatabaseOfPictures() throws IOException {
        boolean hasDatabase = Files.exists(database()) && Files.size(database()) > 0;
        try (Stream<UUID> stored = new FileBlobStore(pictures()).all()) {
            if (!hasDatabase && stored.findAny().isPresent()) {
                throw new IOException(database() + " is missing or empty, but there are pictures in " + pictures()
                        + "; put the database back, or move the pictures away to begin anew");
            }
        }
    }

    private void requireNoDatabase() throws IOException {
        if (Files.exists(database())) {
            throw new IOException("there is " + database() + ", of which nothing would be found in another database");
        }
    }

    /**
     * Makes sure that all pictures can be elsewhere.
     *
     * @param elsewhere where they are to be
     * @throws IOException if there are some in this folder, which nobody would find any more
     */
    public void requireNoPictures(URI elsewhere) throws IOException {
        try (Stream<UUID> stored = new FileBlobStore(pictures()).all()) {
            if (stored.findAny().isPresent()) {
                throw new IOException(
                        "there are pictures in " + pictures() + ", which would not be found in " + elsewhere);
            }
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

    /** Where files lie until they are stored; on the same disk as where they are stored. */
    public Path incoming() {
        return path.resolve("incoming");
    }

    /** Where worlds are, which go with the process; there is none before there is a world. */
    Path worlds() {
        return path.resolve("worlds");
    }

    /**
     * Where a process that has one server only can let SQLite's driver unpack its native library: what a killed process
     * leaves there is cleared away at the next start.
     *
     * @param data the data folder
     */
    public static Path nativeLibraries(Path data) {
        return data.resolve("native");
    }

    /** The file of the embedded database. */
    Path database() {
        return path.resolve(DATABASE_FILE);
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
