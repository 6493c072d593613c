package dev.darkroom.generator;

import dev.darkroom.generator.view.ArgumentView;
import dev.darkroom.generator.view.CallView;
import dev.darkroom.generator.view.OperationView;
import dev.darkroom.generator.view.PropertyView;
import dev.darkroom.generator.view.ScopeView;
import dev.darkroom.generator.view.ScopeView.Given;
import dev.darkroom.generator.view.ScopeView.ScopedCall;
import dev.darkroom.generator.view.ScopeView.ScopedOperation;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.naming.JavaNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides which calls there are for one project, one inspection and the like ({@code x-client-scopes}). */
final class ScopeViews {

    private final Document document;
    private final Parameters parameters;

    ScopeViews(Document document, Parameters parameters) {
        this.document = document;
        this.parameters = parameters;
    }

    /** The scopes of one interface, for which it has operations. */
    List<ScopeView> of(Map<Operation, OperationView> operations) {
        List<ScopeView> views = new ArrayList<>();
        document.clientScopes().forEach((name, wires) -> {
            Map<Operation, OperationView> within = new LinkedHashMap<>();
            List<ArgumentView> fixed = new ArrayList<>();
            operations.forEach((operation, view) -> {
                List<ArgumentView> own = fixed(operation, view, wires);
                boolean isFirst = fixed.isEmpty();
                if (own.size() == wires.size() && (isFirst || types(own).equals(types(fixed)))) {
                    fixed.addAll(isFirst ? own : List.of());
                    within.put(operation, view);
                }
            });
            if (!within.isEmpty()) {
                String type = JavaNames.type("of " + name);
                List<ScopedOperation> scoped = new ArrayList<>();
                within.forEach((operation, view) -> scoped.add(new ScopedOperation(
                        view,
                        view.calls().stream()
                                .map(call -> call(operation, call, wires, fixed))
                                .toList())));
                views.add(new ScopeView(name, method(name), type, fixed, scoped));
            }
        });
        return views;
    }

    /** The method that leads to a scope. */
    static String method(String scope) {
        return JavaNames.member("of " + scope);
    }

    private static List<String> types(List<ArgumentView> arguments) {
        return arguments.stream().map(ArgumentView::type).toList();
    }

    /** The arguments of an operation that a scope fixes, in the order of the scope. */
    private List<ArgumentView> fixed(Operation operation, OperationView view, List<String> wires) {
        List<String> own = wires(operation);
        return wires.stream()
                .map(own::indexOf)
                .filter(index -> index >= 0)
                .map(index -> view.calls().get(0).arguments().get(index))
                .toList();
    }

    /** The names on the wire of the arguments that every call has; those of the calls begin with them. */
    private List<String> wires(Operation operation) {
        return parameters.arguments(operation).stream().map(PropertyView::wire).toList();
    }

    private ScopedCall call(Operation operation, CallView call, List<String> wires, List<ArgumentView> fixed) {
        List<String> own = wires(operation);
        List<ArgumentView> rest = new ArrayList<>();
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            ArgumentView argument = call.arguments().get(i);
            Optional<String> wire = i < own.size() ? Optional.of(own.get(i)) : Optional.empty();
            int place = wire.map(wires::indexOf).orElse(-1);
            if (place < 0) {
                rest.add(argument);
                given.add(new Given(argument.name(), argument.required()));
            } else {
                given.add(new Given("this." + fixed.get(place).name(), true));
            }
        }
        return new ScopedCall(call, rest, given);
    }
}
