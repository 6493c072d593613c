package dev.darkroom.specs.lint.output;

import dev.darkroom.specs.lint.CheckedFile;
import java.io.IOException;
import java.util.List;

/** Tells what was found in files. */
@FunctionalInterface
public interface FindingReport {

    /**
     * Writes the whole report.
     *
     * @param files every file that was checked, clean ones among them, in the order of the command line
     * @throws IOException when the report cannot be written
     */
    void write(List<CheckedFile> files) throws IOException;
}
