package dev.darkroom.benchmarks.client;

import java.lang.reflect.Constructor;
import java.nio.file.Path;

/** The clients of openapi-generator's own templates, which are generated and compiled by the profile {@code stock} alone. */
final class StockClients {

    private static final String CALLER = "dev.darkroom.benchmarks.client.StockCaller";

    private StockClients() {}

    /** Whether this was built with them. */
    static boolean arePresent() {
        return StockClients.class.getResource("StockCaller.class") != null;
    }

    static Caller caller(String baseUri, Path file) {
        try {
            Constructor<?> constructor = Class.forName(CALLER).getDeclaredConstructor(String.class, Path.class);
            return (Caller) constructor.newInstance(baseUri, file);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the stock clients cannot be set up; were they built, with -Pstock?", e);
        }
    }
}
