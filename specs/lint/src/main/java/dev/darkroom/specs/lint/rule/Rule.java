package dev.darkroom.specs.lint.rule;

import dev.darkroom.specs.lint.spec.SpecFile;

/** One demand on a specification. Rules keep no state, so one instance serves any number of files and threads. */
public interface Rule {

    /** The kebab-case name that stands in findings. */
    String name();

    /**
     * Looks through one file.
     *
     * @param spec the file, whose YAML could be read; its document may be wrong in any way, which must never make a
     *     rule throw
     * @param report takes what is wrong
     */
    void check(SpecFile spec, Report report);
}
