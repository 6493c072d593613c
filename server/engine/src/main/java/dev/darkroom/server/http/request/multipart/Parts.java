package dev.darkroom.server.http.request.multipart;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The parts of a form in the order they came. Closing throws away the files that nobody has moved. */
public final class Parts implements Iterable<Part>, Closeable {

    private final List<Part> parts = new ArrayList<>();

    Parts() {}

    void add(Part part) {
        parts.add(part);
    }

    @Override
    public Iterator<Part> iterator() {
        return parts.iterator();
    }

    @Override
    public void close() throws IOException {
        for (Part part : parts) {
            if (part.isFile()) {
                Files.deleteIfExists(part.file());
            }
        }
    }
}
