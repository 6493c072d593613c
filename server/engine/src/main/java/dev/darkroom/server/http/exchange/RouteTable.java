package dev.darkroom.server.http.exchange;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.WireDialect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The operations of all providers as a trie of path segments, built once. Looking a path up visits only branches of the
 * documents that fit it, whatever is sent.
 *
 * <p>Where two templates fit, the one with more characters outside of variables counts, as in JAX-RS, and of two such the one
 * that is literal further to the left. A path that is no operation's belongs to the provider whose templates it follows furthest; where several do, to nobody.
 */
public final class RouteTable implements RequestResolver {

    private static final ResolvedRequest NOBODY =
            new ResolvedRequest(null, WireDialect.of(MissingNode.getInstance()), null, List.of());

    private final Node root = new Node();
    private final PathAliases aliases = new PathAliases();

    /**
     * Reads the documents of these providers.
     *
     * @throws IllegalArgumentException if two providers have an operation of the same method and path, or an alias hides one
     */
    public RouteTable(Iterable<? extends Provider> providers) {
        for (Provider provider : providers) {
            Contract contract = Contract.load(provider.name());
            WireDialect dialect = WireDialect.of(contract.extension(WireDialect.KEY));
            ResolvedRequest owner = new ResolvedRequest(provider, dialect, null, List.of());
            contract.operations().forEach(operation -> add(owner, operation));
            aliases.add(dialect.pathAliases());
        }
        providers.forEach(provider -> aliases.leaveFree(Contract.load(provider.name())));
    }

    @Override
    public String canonical(String path) {
        return aliases.canonical(path);
    }

    private void add(ResolvedRequest owner, Operation operation) {
        Node node = root;
        for (String segment : segments(operation.path())) {
            node = node.child(PathSegment.of(segment));
            node.owners.add(owner);
        }
        node.ends.add(owner);
        node.literalLength = PathSegment.of(operation.path()).literalLength();
        ResolvedRequest other = node.operations.putIfAbsent(operation.method(), owner.asking(operation));
        if (other != null) {
            throw new IllegalArgumentException(operation.method() + " " + operation.path() + " is an operation of "
                    + name(other) + " and of " + name(owner));
        }
    }

    private static String name(ResolvedRequest route) {
        return route.provider() == null ? "" : route.provider().name();
    }

    @Override
    public ResolvedRequest resolve(String method, String path) {
        Search search = new Search(segments(path));
        search.visit(root, 0);
        Node node = search.end;
        if (node == null) {
            return only(search.owners);
        }
        ResolvedRequest route = node.operations.get(method.equals("HEAD") ? "GET" : method);
        return route == null ? only(node.ends) : route;
    }

    private static ResolvedRequest only(Set<ResolvedRequest> owners) {
        return owners.size() == 1 ? owners.iterator().next() : NOBODY;
    }

    private static Set<ResolvedRequest> owners() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** What stands between the slashes; nothing between two counts for nothing. */
    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        int start = 0;
        for (int slash = path.indexOf('/', start); slash >= 0; slash = path.indexOf('/', start)) {
            if (slash > start) {
                segments.add(path.substring(start, slash));
            }
            start = slash + 1;
        }
        if (start < path.length()) {
            segments.add(path.substring(start));
        }
        return segments;
    }

    /** What is common to all templates that begin alike. */
    private static final class Node {

        private final Map<String, Node> literals = new LinkedHashMap<>();
        private final List<Branch> variables = new ArrayList<>();
        private final Map<String, ResolvedRequest> operations = new LinkedHashMap<>();
        private final Set<ResolvedRequest> owners = owners();
        private final Set<ResolvedRequest> ends = owners();
        private int literalLength;

        Node child(PathSegment segment) {
            if (segment.isLiteral()) {
                return literals.computeIfAbsent(segment.texts().get(0), text -> new Node());
            }
            for (Branch branch : variables) {
                if (branch.segment.equals(segment)) {
                    return branch.node;
                }
            }
            Branch branch = new Branch(segment, new Node());
            variables.add(branch);
            variables.sort(Comparator.comparingInt(each -> -each.segment.literalLength()));
            return branch.node;
        }
    }

    private record Branch(PathSegment segment, Node node) {}

    /** One look-up: the most particular node at which whole templates end, and who owns the deepest nodes on the way. */
    private static final class Search {

        private final List<String> segments;
        private final Set<ResolvedRequest> owners = owners();
        private int deepest;
        private @Nullable Node end;

        Search(List<String> segments) {
            this.segments = segments;
        }

        void visit(Node node, int depth) {
            if (depth > deepest) {
                deepest = depth;
                owners.clear();
            }
            if (depth == deepest) {
                owners.addAll(node.owners);
            }
            if (depth == segments.size()) {
                if (!node.operations.isEmpty() && (end == null || node.literalLength > end.literalLength)) {
                    end = node;
                }
                return;
            }
            String segment = segments.get(depth);
            Node literal = node.literals.get(segment);
            if (literal != null) {
                visit(literal, depth + 1);
            }
            for (Branch branch : node.variables) {
                if (branch.segment.matches(segment)) {
                    visit(branch.node, depth + 1);
                }
            }
        }
    }
}
