package dev.darkroom.benchmarks.client;

import java.io.IOException;
import java.nio.file.Path;

/** Calls Procore and ImageMonkey in one of the ways that are compared. Safe for use by several threads. */
public interface Caller extends AutoCloseable {

    /** Reads one image, about 1.5 KB of JSON. */
    Object show() throws IOException;

    /** Reads a list of 100 images, about 140 KB of JSON. */
    Object list() throws IOException;

    /** Donates a picture of a mebibyte that is in memory, as a form. */
    Object upload() throws IOException;

    /** Donates a file of 100 MB, as a form. */
    Object uploadFile() throws IOException;

    /**
     * Reads a picture of 100 MB and forgets it.
     *
     * @return how many bytes came
     */
    long download() throws IOException;

    @Override
    void close() throws IOException;

    /** The ways of calling. */
    enum Kind {
        /** HttpClient and Jackson by hand. */
        BARE("by hand") {
            @Override
            public Caller at(String baseUri, Path file) {
                return new BareCaller(baseUri, file);
            }
        },
        /** The generated clients as they are made. */
        DARKROOM("Darkroom") {
            @Override
            public Caller at(String baseUri, Path file) {
                return GeneratedCaller.usual(baseUri, file);
            }
        },
        /** The generated clients with the other transport. */
        WITHOUT_JERSEY("Darkroom without Jersey") {
            @Override
            public Caller at(String baseUri, Path file) {
                return GeneratedCaller.withoutJersey(baseUri, file);
            }
        },
        /** What openapi-generator makes of the same documents with its own templates; built on demand. */
        STOCK("stock openapi-generator") {
            @Override
            public Caller at(String baseUri, Path file) {
                return StockClients.caller(baseUri, file);
            }
        };

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** What the table calls it. */
        public String title() {
            return title;
        }

        /**
         * Calls a stand-in.
         *
         * @param file what is uploaded from disk
         */
        public abstract Caller at(String baseUri, Path file);
    }
}
