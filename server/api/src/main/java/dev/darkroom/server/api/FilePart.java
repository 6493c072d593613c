package dev.darkroom.server.api;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that came with a form, or as the whole body. Its bytes lie on disk until the request ends or someone moves them away. */
public interface FilePart {

    /** The name of the part; empty when the file is the whole body. */
    String name();

    /** What the sender calls the file: the last segment only; null when it sent no name. */
    @Nullable
    String fileName();

    /** What the sender says about the type; null when it says nothing. Not to be trusted. */
    @Nullable
    String mediaType();

    /** The number of bytes. */
    long size();

    /** The SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
    String sha256();

    /** Where the bytes are; the file may be moved. */
    Path file();
}
