package dev.darkroom.specs.lint.diff;

import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.extension.Retry;
import java.util.Locale;
import java.util.Optional;

/** Compares operations. */
final class OperationDiff {

    private final Changes changes;
    private final SecurityDiff security;
    private final ParameterDiff parameters;
    private final BodyDiff bodies;

    OperationDiff(Changes changes, SecurityDiff security, SchemaDiff schemas) {
        this.changes = changes;
        this.security = security;
        this.parameters = new ParameterDiff(changes, schemas);
        this.bodies = new BodyDiff(changes, schemas);
    }

    void compare(Operation before, Operation after) {
        if (!key(before).equals(key(after))) {
            changes.breaking(ChangeKind.OPERATION_MOVED, after, "", words(before) + " is " + words(after) + " now");
        }
        if ((before.hasId() || after.hasId()) && !before.id().equals(after.id())) {
            changes.breaking(
                    ChangeKind.OPERATION_ID, after, "operationId", "is " + after.id() + " instead of " + before.id());
        }
        if (!before.tags().equals(after.tags())) {
            changes.breaking(ChangeKind.TAG, after, "tags", "are " + after.tags() + " instead of " + before.tags());
        }
        if (before.isDeprecated() != after.isDeprecated()) {
            String message = after.isDeprecated() ? "is deprecated now" : "is not deprecated any more";
            changes.compatible(ChangeKind.OPERATION_DEPRECATED, after, "deprecated", message);
        }
        if (!before.retry().equals(after.retry())) {
            boolean weaker = order(after.retry()) > order(before.retry());
            String message = "is " + words(after.retry()) + " instead of " + words(before.retry());
            changes.add(ChangeKind.RETRY, weaker, after, "x-retry", message);
        }
        security.compare(before, after);
        parameters.compare(before, after);
        bodies.compareRequests(before, after);
        bodies.compareResponses(before, after);
    }

    /** What requests show of an operation. */
    static String key(Operation operation) {
        return operation.method() + " " + PathNames.form(operation.path());
    }

    static String words(Operation operation) {
        return operation.method() + " " + operation.path();
    }

    /** Nothing said promises nothing. */
    private static int order(Optional<Retry> retry) {
        return retry.orElse(Retry.NEVER).ordinal();
    }

    private static String words(Optional<Retry> retry) {
        return retry.map(Retry::name).orElse("none").toLowerCase(Locale.ROOT);
    }
}
