package dev.darkroom.site.sample;

import dev.darkroom.specs.model.Document;
import dev.darkroom.tests.wire.WireCases;
import java.nio.file.Path;
import java.util.Optional;

/** The samples of all operations. Immutable. */
public final class Samples {

    private final SampleCases cases;
    private final Path recordings;

    /**
     * Reads them.
     *
     * @param cases the folder of wire cases
     * @param recordings the folder of recorded answers
     */
    public Samples(Path cases, Path recordings) {
        this.cases = new SampleCases(WireCases.in(cases));
        this.recordings = recordings;
    }

    /** The sample of an operation; nothing when no case shows it. */
    public Optional<Sample> of(String provider, Document document, String operation) {
        return cases.of(provider, operation).map(wireCase -> Sample.of(document, wireCase, recordings));
    }
}
