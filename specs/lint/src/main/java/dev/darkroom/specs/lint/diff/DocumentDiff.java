package dev.darkroom.specs.lint.diff;

import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.Server;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares two documents as their users meet them: on the wire, and in the Java that is generated. Prose, examples, links,
 * callbacks and webhooks are not looked at.
 */
public final class DocumentDiff {

    private DocumentDiff() {}

    /** The differences, those of the document as a whole first, then operation by operation. */
    public static List<Change> of(Document before, Document after) {
        Changes changes = new Changes();
        NamesOfSchemas names = new NamesOfSchemas(before, after, changes);
        SecurityDiff security = new SecurityDiff(changes);
        compareServers(before, after, changes);
        security.compare(before, after);
        compareOperations(before, after, changes, new OperationDiff(changes, security, new SchemaDiff(changes, names)));
        names.reportOthers();
        return changes.all();
    }

    private static void compareServers(Document before, Document after, Changes changes) {
        List<String> was = before.servers().stream().map(Server::url).toList();
        List<String> is = after.servers().stream().map(Server::url).toList();
        // The first one is where a client goes unless it is told otherwise.
        if (!was.isEmpty() && !is.isEmpty() && !was.get(0).equals(is.get(0))) {
            changes.breaking(
                    ChangeKind.SERVER, after.servers().get(0), "url", "is " + is.get(0) + " instead of " + was.get(0));
        }
        before.servers().stream()
                .filter(server -> !is.contains(server.url()))
                .forEach(server -> changes.breaking(ChangeKind.SERVER, server, "url", server.url() + " is gone"));
        after.servers().stream()
                .filter(server -> !was.contains(server.url()))
                .forEach(server -> changes.compatible(ChangeKind.SERVER, server, "url", server.url() + " is new"));
    }

    private static void compareOperations(Document before, Document after, Changes changes, OperationDiff operations) {
        Pairs<Operation> pairs = Pairs.of(
                byKey(before),
                byKey(after),
                (removed, added) -> removed.hasId() && removed.id().equals(added.id()));
        pairs.removed()
                .values()
                .forEach(operation -> changes.breaking(
                        ChangeKind.OPERATION_REMOVED, operation, "", OperationDiff.words(operation) + " is gone"));
        pairs.added()
                .values()
                .forEach(operation -> changes.compatible(
                        ChangeKind.OPERATION_ADDED, operation, "", OperationDiff.words(operation) + " is new"));
        pairs.both().forEach(pair -> operations.compare(pair.before(), pair.after()));
        pairs.renamed().forEach(pair -> operations.compare(pair.before(), pair.after()));
    }

    private static Map<String, Operation> byKey(Document document) {
        Map<String, Operation> operations = new LinkedHashMap<>();
        document.operations().forEach(operation -> operations.putIfAbsent(OperationDiff.key(operation), operation));
        return operations;
    }
}
