package dev.darkroom.server.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Operations by method and path, as a tree of path segments. Of several that fit, the one with the most characters that
 * are no variables wins, as in JAX-RS. Every node of the tree is visited at most once per look-up, so no path takes long,
 * however it is made.
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
        Operation best = child == null ? null : child.below(method, next);
        for (Map.Entry<SegmentTemplate, PathTree> candidate : variable) {
            if (candidate.getKey().matches(segment)) {
                best = moreConcrete(best, candidate.getValue().below(method, next));
            }
        }
        return best;
    }

    private static @Nullable Operation moreConcrete(@Nullable Operation first, @Nullable Operation second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return SegmentTemplate.of(second.path()).length()
                        > SegmentTemplate.of(first.path()).length()
                ? second
                : first;
    }

    private static String segment(String rest) {
        int end = rest.indexOf('/', 1);
        return end < 0 ? rest.substring(1) : rest.substring(1, end);
    }
}
