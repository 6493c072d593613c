package dev.darkroom.server.http.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.server.contract.Difference;
import dev.darkroom.server.spi.AccessRule;
import dev.darkroom.server.spi.Principal;
import dev.darkroom.server.world.World;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.Closeable;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One request and what the stops of its way have found out about it so far. It stands on the request, as the property and
 * attribute {@link #KEY}. For one thread at a time.
 */
public final class Exchange {

    /** Where it stands. */
    public static final String KEY = "dev.darkroom.exchange";

    private static final int MAX_DIFFERENCES = 200;

    private final ResolvedRequest resolved;
    private final URI base;
    private final Instant receivedAt;
    private final String id;
    private final Map<AccessRule<?>, Object> scopes = new IdentityHashMap<>();
    private Principal principal = Principal.ANONYMOUS;
    private ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    private Set<String> refusedHeaders = Set.of();
    private @Nullable RequestHead head;
    private @Nullable World world;
    private @Nullable String originalContentType;
    private @Nullable Closeable parts;
    private @Nullable Throwable brokenOff;
    private @Nullable List<Difference> differences;

    /**
     * A request that has just come.
     *
     * @param base where the paths that it knows begin, with a slash at the end
     * @param id names it in logs
     */
    public Exchange(ResolvedRequest resolved, URI base, Instant receivedAt, String id) {
        this.resolved = resolved;
        this.base = base;
        this.receivedAt = receivedAt;
        this.id = id;
    }

    /** The one that stands on a request. */
    public static Exchange of(ContainerRequestContext request) {
        return (Exchange) request.getProperty(KEY);
    }

    /** Whose it is and what it asks for. */
    public ResolvedRequest resolved() {
        return resolved;
    }

    /** Where the paths that it knows begin: scheme, host and port, and its world if the path named that; a slash at the end. */
    public URI base() {
        return base;
    }

    /**
     * What can be read of it.
     *
     * @throws IllegalStateException if it has not come so far
     */
    public RequestHead head() {
        if (head == null) {
            throw new IllegalStateException("nobody has read this request");
        }
        return head;
    }

    /** Says who reads it. */
    public void head(RequestHead readable) {
        this.head = readable;
    }

    /** The world that it belongs to; null when there is no such world. */
    public @Nullable World world() {
        return world;
    }

    /** Says which world it belongs to. */
    public void world(World found) {
        this.world = found;
    }

    /** When it came. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** What it is called in logs. */
    public String id() {
        return id;
    }

    /** Who sent it: nobody in particular until the credentials were looked at. */
    public Principal principal() {
        return principal;
    }

    /** Says who sent it. */
    public void principal(Principal sender) {
        this.principal = sender;
    }

    /** The checked parameters by their names in the document, with their defaults; empty before. */
    public ObjectNode parameters() {
        return parameters;
    }

    /** Keeps the checked parameters. */
    public void parameters(ObjectNode checked) {
        this.parameters = checked;
    }

    /** What the provider's rules have found, by rule. */
    public Map<AccessRule<?>, Object> scopes() {
        return scopes;
    }

    /** The names of headers whose values are against the document. */
    public Set<String> refusedHeaders() {
        return refusedHeaders;
    }

    /** Keeps the names of headers whose values are against the document. */
    public void refusedHeaders(Set<String> names) {
        this.refusedHeaders = names;
    }

    /** The {@code Content-Type} as it came, where another one was put in its place; else null. */
    public @Nullable String originalContentType() {
        return originalContentType;
    }

    /** Keeps the {@code Content-Type} as it came. */
    public void originalContentType(@Nullable String header) {
        this.originalContentType = header;
    }

    /** The files of its body, which are thrown away when it ends; null when there are none. */
    public @Nullable Closeable parts() {
        return parts;
    }

    /** Keeps the files of its body. */
    public void parts(Closeable files) {
        this.parts = files;
    }

    /** Says that it is held against its document. */
    public void holdAgainstDocument() {
        differences = new ArrayList<>();
    }

    /** Whether it is held against its document. */
    public boolean isHeldAgainstDocument() {
        return differences != null;
    }

    /** Keeps a difference, of as many as anybody reads. */
    public void differs(Difference difference) {
        if (differences != null && differences.size() < MAX_DIFFERENCES && !differences.contains(difference)) {
            differences.add(difference);
        }
    }

    /** Where it differs from its document, as far as is known; empty when it is not held against it. */
    public List<Difference> differences() {
        return differences == null ? List.of() : List.copyOf(differences);
    }

    /** Why its response cannot be finished although its beginning has left; null while all is well. */
    public @Nullable Throwable brokenOff() {
        return brokenOff;
    }

    /** Says that its response cannot be finished. */
    public void brokenOff(Throwable failure) {
        this.brokenOff = failure;
    }
}
