package dev.darkroom.specs.lint;

import dev.darkroom.specs.lint.spec.SpecFile;
import java.util.List;

/**
 * A file and what was found in it.
 *
 * @param spec the file
 * @param findings what is wrong with it; empty when it is clean
 */
public record CheckedFile(SpecFile spec, List<Finding> findings) {}
