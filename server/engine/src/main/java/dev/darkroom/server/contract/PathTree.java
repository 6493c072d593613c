package dev.darkroom.server.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Operations by method and path, as a tree of path segments. A concrete segment wins over a variable one,
 * and a variable one with more text over one with less, as in JAX-RS. Every node of
 * the tree is visited at most once per look-up, so no path takes long, however it is made.
 */
final class PathTree {

    private final Map<String, PathTree> concrete = new HashMap<>();
    private final List<Map.Entry<SegmentTemplate, PathTree>> variable = new ArrayList<>();
    private final Map<String, Operation> byMethod = new HashMap<>();

    PathTree(Iterable<Operation> operations) {
        operations.forEach(operation -> add(operation, plain(operation.path())));
    }

    private PathTree() {}

    /** @param rest what is left of the operation's path below this node; empty, or beginning with a slash */
    private void add(Operation operation, String rest) {
        if (rest.isEmpty()) {
            byMethod.putIfAbsent(operation.method(), operation);
            return;
        }
        String segment = segment(rest);
        child(segment).add(operation, rest.substring(1 + segment.length()));
    }

    private PathTree child(String segment) {
        if (!segment.contains("{")) {
            return concrete.computeIfAbsent(segment, key -> new PathTree());
        }
        SegmentTemplate template = SegmentTemplate.of(segment);
        for (Map.Entry<SegmentTemplate, PathTree> known : variable) {
            if (known.getKey().equals(template)) {
                return known.getValue();
            }
        }
        PathTree child = new PathTree();
        variable.add(Map.entry(template, child));
        variable.sort(Comparator.comparing(entry -> -entry.getKey().length()));
        return child;
    }

    /** The operation a request asks for; a slash at the end of its path does not count. */
    Optional<Operation> find(String method, String path) {
        return path.startsWith("/") ? Optional.ofNullable(below(method, plain(path))) : Optional.empty();
    }

    private static String plain(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private @Nullable Operation below(String method, String rest) {
        if (rest.isEmpty()) {
            return byMethod.get(method);
        }
        String segment = segment(rest);
        String next = rest.substring(1 + segment.length());
        PathTree child = concrete.get(segment);
        Operation found = child == null ? null : child.below(method, next);
        for (int i = 0; found == null && i < variable.size(); i++) {
            if (variable.get(i).getKey().matches(segment)) {
                found = variable.get(i).getValue().below(method, next);
            }
        }
        return found;
    }

    private static String segment(String rest) {
        int end = rest.indexOf('/', 1);
        return end < 0 ? rest.substring(1) : rest.substring(1, end);
    }
}
