package dev.darkroom.benchmarks.client;

import java.io.IOException;

/** Calls Procore in one of the ways that are compared. Safe for use by several threads. */
public interface Caller extends AutoCloseable {

    /** Reads one image, about 1.5 KB of JSON. */
    Object show() throws IOException;

    /** Reads a list of 100 images, about 140 KB of JSON. */
    Object list() throws IOException;

    /** Adds an image of a mebibyte, as a form. */
    Object upload() throws IOException;

    @Override
    void close() throws IOException;

    /** The ways of calling. */
    enum Kind {
        /** The generated client. */
        DARKROOM {
            @Override
            Caller at(String baseUri) {
                return new GeneratedCaller(baseUri);
            }
        },
        /** HttpClient and Jackson by hand. */
        BARE {
            @Override
            Caller at(String baseUri) {
                return new BareCaller(baseUri);
            }
        };

        abstract Caller at(String baseUri);
    }
}
