package dev.darkroom.generator;

import dev.darkroom.generator.view.BodyView;
import dev.darkroom.generator.view.WebhookView;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.naming.DistinctNames;
import dev.darkroom.specs.model.naming.JavaNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a client receives: the deliveries of callbacks and webhooks whose body is JSON. */
final class Webhooks {

    private static final Set<String> TAKEN =
            Set.of("getClass hashCode equals toString notify notifyAll wait clone finalize".split(" "));

    private Webhooks() {}

    /** The operations that the provider calls. */
    static List<Operation> operations(Document document) {
        return document.allOperations().stream().filter(Operation::isCallback).toList();
    }

    /** The class that has them, which stands beside the client's entry point. */
    static String className(String entryPoint) {
        return entryPoint.replaceFirst("Client$", "") + "Webhooks";
    }

    static List<WebhookView> of(Document document, Bodies bodies) {
        Map<String, Operation> byId = new LinkedHashMap<>();
        operations(document).forEach(operation -> byId.putIfAbsent(operation.id(), operation));
        Map<String, String> methods = DistinctNames.of(byId.keySet(), JavaNames::member, TAKEN);
        return byId.values().stream()
                .flatMap(operation ->
                        json(operation, bodies)
                                .map(body -> view(operation, body, methods.get(operation.id())))
                                .stream())
                .toList();
    }

    private static Optional<BodyView> json(Operation operation, Bodies bodies) {
        return bodies.of(operation).stream()
                .filter(body -> body.kind().equals("json"))
                .findFirst();
    }

    private static WebhookView view(Operation operation, BodyView body, String method) {
        List<String> comment = Javadoc.lines(OperationViews.sentence(operation.summary()), operation.description());
        return new WebhookView(
                method,
                operation.id(),
                comment.isEmpty() ? List.of("Not described by the provider.") : comment,
                body.type(),
                !JavaTypes.erased(body.type()).equals(body.type()),
                body.mediaTypes());
    }
}
