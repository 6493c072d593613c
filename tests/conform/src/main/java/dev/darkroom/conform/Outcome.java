package dev.darkroom.conform;

import dev.darkroom.tests.wire.WireCase;
import java.util.List;

/**
 * What became of a case.
 *
 * @param wireCase the case
 * @param verdict how it ended
 * @param remarks where the server differs, or why the case was left out; empty when it conforms
 */
public record Outcome(WireCase wireCase, Verdict verdict, List<String> remarks) {

    /** How a case ended. */
    public enum Verdict {
        /** The server did as it is described. */
        CONFORMS,
        /** It did something else. */
        DIFFERS,
        /** It was not asked. */
        LEFT_OUT
    }

    static Outcome of(WireCase wireCase, List<String> differences) {
        return new Outcome(
                wireCase, differences.isEmpty() ? Verdict.CONFORMS : Verdict.DIFFERS, List.copyOf(differences));
    }

    static Outcome leftOut(WireCase wireCase, String reason) {
        return new Outcome(wireCase, Verdict.LEFT_OUT, List.of(reason));
    }
}
