package dev.darkroom.tests.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Runs every case. {@code -Dcases=monk/add} runs those whose name contains the text. */
class WireCaseTest {

    private static final int LEAST_PER_PROVIDER = 15;

    @TestFactory
    Stream<DynamicNode> cases() {
        String wanted = System.getProperty("cases", "");
        return WireCases.all().stream()
                .filter(wireCase -> wireCase.toString().contains(wanted))
                .map(WireCaseTest::uses);
    }

    private static DynamicNode uses(WireCase wireCase) {
        CaseRun run = new CaseRun(wireCase);
        List<DynamicNode> uses = new ArrayList<>();
        if (!wireCase.outside()) {
            uses.add(use(wireCase, "document", run::againstTheDocument));
        }
        uses.add(use(wireCase, "server", run::againstTheServer));
        if (isMadeByClients(wireCase)) {
            uses.add(use(wireCase, "client", run::againstTheClient));
            uses.add(use(wireCase, "both", run::together));
        }
        return dynamicContainer(wireCase.toString(), uses);
    }

    private static boolean isMadeByClients(WireCase wireCase) {
        return wireCase.client() == null
                && !wireCase.outside()
                && !Document.of(wireCase.provider())
                        .operation(wireCase.operation())
                        .isReferenceOnly();
    }

    /** Reports of the build number dynamic tests, so a failure says itself which case it was. */
    private static DynamicNode use(WireCase wireCase, String name, Executable run) {
        return dynamicTest(name, () -> {
            try {
                run.execute();
            } catch (Throwable e) {
                throw new AssertionError(wireCase + " (" + name + "): " + e.getMessage(), e);
            }
        });
    }

    @Test
    void everyOperationHasCasesOfEveryKind() {
        Map<String, Set<WireCase.Kind>> kinds = new TreeMap<>();
        Map<String, Integer> perProvider = new TreeMap<>();
        for (WireCase wireCase : WireCases.all()) {
            kinds.computeIfAbsent(
                            wireCase.provider() + " " + wireCase.operation(),
                            key -> EnumSet.noneOf(WireCase.Kind.class))
                    .add(wireCase.kind());
            perProvider.merge(wireCase.provider(), 1, Integer::sum);
        }
        List<String> missing = new ArrayList<>();
        for (String provider : Specs.providers()) {
            for (String operation : Document.of(provider).operations().keySet()) {
                Set<WireCase.Kind> found = kinds.getOrDefault(provider + " " + operation, Set.of());
                EnumSet.allOf(WireCase.Kind.class).stream()
                        .filter(kind -> !found.contains(kind))
                        .forEach(kind -> missing.add(provider + " " + operation + " has no case of kind " + kind));
            }
            if (perProvider.getOrDefault(provider, 0) < LEAST_PER_PROVIDER) {
                missing.add(provider + " has only " + perProvider.getOrDefault(provider, 0) + " cases");
            }
        }
        assertThat(missing).isEmpty();
    }
}
