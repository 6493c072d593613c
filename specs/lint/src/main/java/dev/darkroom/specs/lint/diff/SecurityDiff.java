package dev.darkroom.specs.lint.diff;

import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.SecurityRequirement;
import dev.darkroom.specs.model.SecurityScheme;
import java.util.List;
import java.util.Map;

/** Compares how callers prove who they are. */
final class SecurityDiff {

    private final Changes changes;

    SecurityDiff(Changes changes) {
        this.changes = changes;
    }

    void compare(Document before, Document after) {
        Pairs<SecurityScheme> pairs = Pairs.of(before.securitySchemes(), after.securitySchemes());
        pairs.removed()
                .forEach((name, scheme) -> changes.breaking(ChangeKind.SECURITY_SCHEME, scheme, "", name + " is gone"));
        pairs.added()
                .forEach(
                        (name, scheme) -> changes.compatible(ChangeKind.SECURITY_SCHEME, scheme, "", name + " is new"));
        pairs.both().stream()
                .filter(pair -> !isSame(pair.before(), pair.after()))
                .forEach(pair -> changes.breaking(
                        ChangeKind.SECURITY_SCHEME, pair.after(), "", pair.is() + " asks for another proof"));
    }

    private static boolean isSame(SecurityScheme before, SecurityScheme after) {
        return before.type() == after.type()
                && before.scheme().equals(after.scheme())
                && before.in() == after.in()
                && before.parameter().equals(after.parameter());
    }

    /** What sufficed has to suffice. */
    void compare(Operation before, Operation after) {
        boolean suffices = before.security().stream()
                .allMatch(was -> after.security().stream().anyMatch(is -> covers(was.scopes(), is.scopes())));
        List<SecurityRequirement> is = after.security();
        if (!suffices) {
            changes.breaking(ChangeKind.SECURITY, after, "security", "what sufficed as proof does not any more");
        } else if (!before.security().equals(is)) {
            changes.compatible(
                    ChangeKind.SECURITY, after, "security", "less is asked for as proof, or something else, too");
        }
        if (!before.scopes().equals(after.scopes())) {
            boolean covered =
                    covers(before.scopes().byCondition(), after.scopes().byCondition());
            changes.add(
                    ChangeKind.SECURITY,
                    !covered,
                    after,
                    "x-scopes",
                    covered ? "fewer scopes are needed" : "other scopes are needed");
        }
    }

    /** Whether whoever has all of the older can show all of the newer. */
    private static boolean covers(Map<String, List<String>> was, Map<String, List<String>> is) {
        return is.entrySet().stream()
                .allMatch(needed -> was.containsKey(needed.getKey())
                        && was.get(needed.getKey()).containsAll(needed.getValue()));
    }
}
