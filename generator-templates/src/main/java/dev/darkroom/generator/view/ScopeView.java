package dev.darkroom.generator.view;

import java.util.List;

/**
 * The calls of an interface for one project, one inspection and the like: the arguments that say which are given once.
 *
 * @param word what it is, as a word of prose
 * @param method the method of the interface, such as {@code ofProject}
 * @param className the class in the interface
 * @param fixed the arguments that are given once
 * @param operations the operations that have all of them
 */
public record ScopeView(
        String word, String method, String className, List<ArgumentView> fixed, List<ScopedOperation> operations) {

    /**
     * One operation without these arguments.
     *
     * @param scopedCalls its ways to call it
     */
    public record ScopedOperation(OperationView operation, List<ScopedCall> scopedCalls) {}

    /**
     * One way to call it.
     *
     * @param call the same with all arguments
     * @param rest the arguments that are left
     * @param given what is handed over, for each argument of the whole call
     */
    public record ScopedCall(CallView call, List<ArgumentView> rest, List<Given> given) {

        /** The arguments that are left and that every call has. */
        public List<ArgumentView> shortRest() {
            return rest.stream().filter(ArgumentView::required).toList();
        }

        /** What is handed over where options are left out. */
        public List<Given> shortGiven() {
            return given.stream().filter(Given::required).toList();
        }
    }

    /**
     * An argument of the whole call.
     *
     * @param expression the field or the argument
     * @param required whether every call has it
     */
    public record Given(String expression, boolean required) {}
}
