package dev.darkroom.campaigns.disk;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file system in memory that holds little. It is mounted where only a process of its own sees it, so nobody has to be root, and
 * is gone with that process. Linux with user namespaces only.
 */
public final class SmallDisk implements AutoCloseable {

    private static final String READY = "ready";
    private static final String FILLER = "filler";

    private final Process holder;
    private final Path path;

    private SmallDisk(Process holder, Path path) {
        this.holder = holder;
        this.path = path;
    }

    /**
     * Mounts one.
     *
     * @param mountPoint an empty folder
     * @param megabytes how much it holds
     * @return empty if this system does not let us
     */
    public static Optional<SmallDisk> mount(Path mountPoint, int megabytes) {
        try {
            Process holder = new ProcessBuilder(
                            "unshare",
                            "--user",
                            "--map-root-user",
                            "--mount",
                            "sh",
                            "-c",
                            "mount -t tmpfs -o size=" + megabytes + "m tmpfs \"$0\" && echo " + READY + " && exec cat",
                            mountPoint.toRealPath().toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader said = holder.inputReader();
            if (!READY.equals(said.readLine())) {
                holder.destroy();
                return Optional.empty();
            }
            return Optional.of(new SmallDisk(holder, mountPoint.toRealPath()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Where it is, for those who see it. */
    public Path path() {
        return path;
    }

    /** What a command has to begin with to see it. */
    public List<String> prefix() {
        return List.of(
                "nsenter",
                "--preserve-credentials",
                "--user",
                "--mount",
                "--target",
                String.valueOf(holder.pid()),
                "--");
    }

    /** How this process comes to something on it, which libraries that look for real paths do not. */
    private Path outside(String name) {
        return Path.of("/proc", String.valueOf(holder.pid()), "root" + path, name);
    }

    /** Takes room that can be given back, in megabytes; a second call replaces the first. */
    public void fill(int megabytes) throws IOException {
        Files.write(outside(FILLER), new byte[megabytes << 20]);
    }

    /** Gives that room back. */
    public void makeRoom() throws IOException {
        Files.delete(outside(FILLER));
    }

    /** The names of what is in a folder. */
    public List<String> list(String folder) throws IOException {
        try (Stream<Path> files = Files.list(outside(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Override
    public void close() {
        holder.destroy();
        holder.onExit().join();
    }
}
