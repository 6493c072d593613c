package dev.darkroom.server.http.request;

import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.Violation;
import java.util.List;

/** Ends a request that is against the provider's document. */
public final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Operation operation;
    private final transient List<Violation> violations;

    InvalidRequest(Operation operation, List<Violation> violations) {
        super(violations.toString(), null, false, false);
        this.operation = operation;
        this.violations = violations;
    }

    /** What was asked for. */
    public Operation operation() {
        return operation;
    }

    /** What is wrong; not empty. */
    public List<Violation> violations() {
        return violations;
    }
}
