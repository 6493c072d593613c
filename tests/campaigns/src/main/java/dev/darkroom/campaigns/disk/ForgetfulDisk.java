package dev.darkroom.campaigns.disk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * What a disk may have when the power goes: what was forced to it, and of the rest whatever it likes. Bytes are kept when their file
 * was forced, names when their folder was; between that, each write and each name is kept or forgotten by itself.
 */
final class ForgetfulDisk {

    /** A file: what it has for certain, and what may be lost. */
    private static final class Contents {
        private byte[] certain = {};
        private final List<Change> pending = new ArrayList<>();
    }

    /** A name that came, went or changed. */
    private record Naming(String gone, String come, long inode) {

        boolean isIn(String folder) {
            return parent(gone).equals(folder) || parent(come).equals(folder);
        }
    }

    private final Map<Long, Contents> files = new HashMap<>();
    private final Map<String, Long> names = new TreeMap<>();
    private final List<Naming> pending = new ArrayList<>();
    private final String root;

    /**
     * Begins with what a folder has.
     *
     * @param folder has no links in its path
     * @throws IOException if it cannot be read
     */
    ForgetfulDisk(Path folder) throws IOException {
        this.root = folder.toString();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                names.put(path.toString(), inode(path));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                names.put(path.toString(), inode(path));
                contents(inode(path)).certain = Files.readAllBytes(path);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static long inode(Path path) throws IOException {
        return (Long) Files.getAttribute(path, "unix:ino");
    }

    private Contents contents(long inode) {
        return files.computeIfAbsent(inode, number -> new Contents());
    }

    private static String parent(String path) {
        return path.isEmpty() ? "" : path.substring(0, path.lastIndexOf('/'));
    }

    /** One more change is done. */
    void apply(Change change) {
        long inode = change.inode();
        switch (change.kind()) {
            case 'W', 'T' -> contents(inode).pending.add(change);
            case 'S' -> force(contents(inode));
            case 'D' -> force(change.path());
            case 'C' -> {
                // The number of a file that is gone may come again.
                files.put(inode, new Contents());
                pending.add(new Naming("", change.path(), inode));
            }
            case 'M', 'L' -> pending.add(new Naming("", change.path(), inode));
            case 'R' -> pending.add(new Naming(change.from(), change.path(), inode));
            case 'U' -> pending.add(new Naming(change.path(), "", inode));
            default -> throw new IllegalArgumentException("no change is a " + change.kind());
        }
    }

    private static void force(Contents file) {
        file.pending.forEach(change -> file.certain = changed(file.certain, change));
        file.pending.clear();
    }

    private void force(String folder) {
        List<Naming> forced =
                pending.stream().filter(naming -> naming.isIn(folder)).toList();
        forced.forEach(naming -> rename(names, naming));
        pending.removeAll(forced);
    }

    private static void rename(Map<String, Long> names, Naming naming) {
        names.remove(naming.gone());
        if (!naming.come().isEmpty()) {
            names.put(naming.come(), naming.inode());
        }
    }

    private static byte[] changed(byte[] old, Change change) {
        int offset = Math.toIntExact(change.number());
        if (change.kind() == 'T') {
            return Arrays.copyOf(old, offset);
        }
        byte[] longer = Arrays.copyOf(old, Math.max(old.length, offset + change.bytes().length));
        System.arraycopy(change.bytes(), 0, longer, offset, change.bytes().length);
        return longer;
    }

    /**
     * Writes what is there when the power goes now.
     *
     * @param chance how much of what was not forced is kept, from 0 for nothing to 1 for all
     * @param target an empty folder that takes the place of the one that was read
     */
    void loseThePower(double chance, SplittableRandom random, Path target) throws IOException {
        Map<String, Long> left = new TreeMap<>(names);
        for (Naming naming : pending) {
            if (random.nextDouble() < chance) {
                rename(left, naming);
            }
        }
        for (Map.Entry<String, Long> name : left.entrySet()) {
            if (name.getKey().equals(root) || !left.containsKey(parent(name.getKey()))) {
                continue;
            }
            Path path = target.resolve(Path.of(root).relativize(Path.of(name.getKey())));
            Contents file = files.get(name.getValue());
            if (file == null) {
                Files.createDirectories(path);
                continue;
            }
            byte[] bytes = file.certain;
            for (Change change : file.pending) {
                if (random.nextDouble() < chance) {
                    bytes = changed(bytes, change);
                }
            }
            Files.write(path, bytes);
        }
    }
}
