package dev.darkroom.specs.lint.rule.reference;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;
import dev.darkroom.specs.model.Operation;

/** The address of a callback is made of runtime expressions that name something in the request. */
public final class CallbackAddresses implements Rule {

    @Override
    public String name() {
        return "callbacks";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        for (Operation operation : spec.document().allOperations()) {
            operation.children("callbacks").stream()
                    .flatMap(callback -> callback.resolve().stream())
                    .flatMap(callback -> callback.children().stream())
                    .filter(item -> item.kind() == Kind.PATH_ITEM)
                    .forEach(item -> check(operation, item, report));
        }
    }

    private static void check(Operation operation, Element item, Report report) {
        new Exchange(operation, operation).problem(item.key()).ifPresent(problem -> report.at(item, problem));
    }
}
