package dev.darkroom.campaigns.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A folder whose changes fail on demand, for the processes that are started with its environment, whoever makes them: Java, or
 * SQLite. It is a small library in C, so it takes Linux and a C compiler.
 */
public final class UnreliableDisk {

    private static final String SOURCE = "disk.c";
    private static final int OPERATIONS = 0;
    private static final int FIRST = 1;
    private static final int LAST = 2;
    private static final int ERROR = 3;
    private static final int FAILED = 4;
    private static final int NUMBERS = 5;

    private final Path folder;
    private final Path work;
    private final LongBuffer control;

    /**
     * Builds the library.
     *
     * @param folder where changes may fail; it exists
     * @param work another folder, for the library and its papers
     * @throws IOException if the library cannot be built
     */
    public UnreliableDisk(Path folder, Path work) throws IOException {
        this.folder = folder.toRealPath();
        this.work = work.toRealPath();
        Path source = work.resolve(SOURCE);
        try (InputStream text = UnreliableDisk.class.getResourceAsStream(SOURCE)) {
            Files.copy(text, source, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!succeeds(
                "cc", "-shared", "-fPIC", "-O1", "-o", library().toString(), source.toString(), "-ldl", "-lpthread")) {
            throw new IOException("the library of bad disks cannot be built");
        }
        try (FileChannel file = FileChannel.open(
                controlFile(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            this.control = file.map(FileChannel.MapMode.READ_WRITE, 0, (long) NUMBERS * Long.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asLongBuffer();
        }
    }

    /** Whether there can be one here. */
    public static boolean isAvailable() {
        return System.getProperty("os.name").equals("Linux") && succeeds("cc", "--version");
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.onExit().join().exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Path library() {
        return work.resolve("disk.so");
    }

    private Path controlFile() {
        return work.resolve("control");
    }

    /** Where changes are written down, in the order in which they are done. */
    public Path journal() {
        return work.resolve("journal");
    }

    /**
     * What processes are started with.
     *
     * @param writesJournal whether changes are written down
     */
    public Map<String, String> environment(boolean writesJournal) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("LD_PRELOAD", library().toString());
        environment.put("DARKROOM_DISK_FOLDER", folder.toString());
        environment.put("DARKROOM_DISK_CONTROL", controlFile().toString());
        if (writesJournal) {
            environment.put("DARKROOM_DISK_JOURNAL", journal().toString());
        }
        return environment;
    }

    /** How many changes there have been. */
    public long operations() {
        return control.get(OPERATIONS);
    }

    /** How many have failed since it was last {@linkplain #heal healed}. */
    public long failed() {
        return control.get(FAILED);
    }

    /**
     * Lets a change fail that is still to come.
     *
     * @param number the next is 1
     */
    public void failAt(long number, Fault fault) {
        long first = operations() + number;
        control.put(ERROR, fault.error());
        control.put(LAST, fault.last(first));
        control.put(FIRST, first);
    }

    /** Lets all changes be done again. */
    public void heal() {
        control.put(FIRST, 0);
        control.put(FAILED, 0);
    }
}
