package dev.darkroom.conform.record;

import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Operation;
import java.util.Comparator;
import java.util.Optional;

/** Finds the operation that a request is for. */
final class OperationFinder {

    private final Document document;

    OperationFinder(Document document) {
        this.document = document;
    }

    /** The operation whose path fits; of several, the one whose path has the most text. */
    Optional<Operation> find(String method, String path) {
        return document.operations().stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> fits(operation.path(), path))
                .max(Comparator.comparingInt(operation ->
                        operation.path().replaceAll("\\{[^}]*}", "").length()));
    }

    /** The operation whose path begins most alike, for a request that is for none. */
    Operation nearest(String path) {
        return document.operations().stream()
                .max(Comparator.comparingInt(operation -> alike(operation.path(), path)))
                .orElseThrow(() -> new IllegalStateException("the document has no operation"));
    }

    private static boolean fits(String template, String path) {
        String[] expected = template.split("/", -1);
        String[] actual = path.split("/", -1);
        if (expected.length != actual.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            boolean isFree = expected[i].contains("{");
            if (isFree ? actual[i].isEmpty() : !expected[i].equals(actual[i])) {
                return false;
            }
        }
        return true;
    }

    private static int alike(String template, String path) {
        int length = 0;
        while (length < Math.min(template.length(), path.length()) && template.charAt(length) == path.charAt(length)) {
            length++;
        }
        return length;
    }
}
