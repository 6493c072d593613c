package dev.darkroom.site.sample;

import dev.darkroom.tests.wire.WireCase;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The wire case that shows each operation: one that works, with the documents' own values where there is such. Immutable. */
public final class SampleCases {

    private static final Comparator<WireCase> PLAINEST_FIRST = Comparator.<WireCase, Integer>comparing(
                    wireCase -> wireCase.given().size())
            .thenComparing(WireCase::kind)
            .thenComparing(wireCase -> wireCase.host() != null)
            .thenComparing(wireCase -> wireCase.client() != null)
            .thenComparing(wireCase -> !wireCase.name().endsWith("-as-documented"))
            .thenComparing(wireCase -> !Boolean.TRUE.equals(wireCase.demo()) && wireCase.demo() != null)
            .thenComparing(wireCase -> wireCase.response().partial())
            .thenComparing(WireCase::name);

    private final Map<String, WireCase> byOperation = new TreeMap<>();

    /** Chooses among cases. */
    public SampleCases(List<WireCase> cases) {
        cases.stream()
                .filter(wireCase -> wireCase.kind() != WireCase.Kind.ERROR)
                .filter(wireCase -> !wireCase.outside() && !wireCase.invalid())
                .filter(wireCase -> wireCase.response().status() / 100 == 2)
                .filter(wireCase -> !wireCase.request().method().equals("HEAD"))
                .sorted(PLAINEST_FIRST)
                .forEach(wireCase -> byOperation.putIfAbsent(key(wireCase.provider(), wireCase.operation()), wireCase));
    }

    /** The case that shows an operation; nothing when none works. */
    public Optional<WireCase> of(String provider, String operation) {
        return Optional.ofNullable(byOperation.get(key(provider, operation)));
    }

    /** The chosen cases, by provider and operation. */
    public List<WireCase> all() {
        return List.copyOf(byOperation.values());
    }

    /** Where the recorded answer of a case stands below a folder of such. */
    public static Path file(Path folder, WireCase wireCase) {
        return folder.resolve(wireCase.provider()).resolve(wireCase.operation());
    }

    private static String key(String provider, String operation) {
        return provider + " " + operation;
    }
}
