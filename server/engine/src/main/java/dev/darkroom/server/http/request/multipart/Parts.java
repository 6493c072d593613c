package dev.darkroom.server.http.request.multipart;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of a form in the order they came. Closing throws away the files that nobody has moved. */
public final class Parts implements Iterable<Part>, Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final List<Part> parts = new ArrayList<>();

    Parts() {}

    void add(Part part) {
        parts.add(part);
    }

    @Override
    public Iterator<Part> iterator() {
        return parts.iterator();
    }

    /** What cannot be deleted is no matter of the request, which may have stored all it had; it goes at the next start. */
    @Override
    public void close() {
        for (Part part : parts) {
            if (part.isFile()) {
                try {
                    Files.deleteIfExists(part.file());
                } catch (IOException e) {
                    LOG.warn("The file of an upload stays until the next start: {}", e.toString());
                }
            }
        }
    }
}
