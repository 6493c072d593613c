package dev.darkroom.tests.wire;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cases against a server on PostgreSQL with its pictures in a bucket: those that only read, and the first one of each operation.
 * {@code -Dstores=all} runs every case.
 */
class StoresOutsideTest {

    /** It wants the character 0 back, which PostgreSQL cannot keep: docs/decisions/store.md. */
    private static final String NOT_KEPT = "livingdocs/import-images-hostile-texts";

    @TempDir
    private static Path folder;

    private static StoresOutside stores;

    @BeforeAll
    static void start() {
        stores = new StoresOutside(folder);
    }

    @AfterAll
    static void stop() {
        stores.close();
    }

    @TestFactory
    Stream<DynamicNode> cases() {
        String wanted = System.getProperty("cases", "");
        boolean all = System.getProperty("stores", "").equals("all");
        Set<String> operations = new HashSet<>();
        return WireCases.all().stream()
                .filter(wireCase -> wireCase.toString().contains(wanted))
                .filter(wireCase -> !wireCase.toString().contains(NOT_KEPT))
                .filter(wireCase ->
                        wireCase.onlyReads() || all || operations.add(wireCase.provider() + " " + wireCase.operation()))
                .map(wireCase ->
                        dynamicTest(wireCase.toString(), () -> new CaseRun(wireCase).againstTheServer(stores)));
    }
}
