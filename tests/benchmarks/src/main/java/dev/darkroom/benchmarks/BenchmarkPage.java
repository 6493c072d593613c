package dev.darkroom.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a table goes: to standard output, and into a page if one is named. */
public final class BenchmarkPage {

    @Option(names = "--page", description = "A Markdown file whose part between the marks of the table is replaced.")
    private @Nullable Path page;

    /** For the command line. */
    public BenchmarkPage() {}

    /**
     * Gives out a table with a line above it that says on what, and how, it was measured.
     *
     * @param how what was done, to the end of a sentence
     * @throws IOException if there is no such page
     */
    public void write(String how, String table) throws IOException {
        String text = "JDK " + Runtime.version().feature() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + how + ".\n\n" + table;
        System.out.print(text);
        if (page != null) {
            Files.writeString(page, MarkedTable.replaced(Files.readString(page), text));
        }
    }
}
