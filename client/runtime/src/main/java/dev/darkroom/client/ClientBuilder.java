package dev.darkroom.client;

import dev.darkroom.client.auth.Credential;
import dev.darkroom.client.call.OperationClient;
import dev.darkroom.client.http.ConnectionOptions;
import dev.darkroom.client.http.Headers;
import dev.darkroom.client.http.Interceptor;
import dev.darkroom.client.http.JerseyTransport;
import dev.darkroom.client.http.TimedTransport;
import dev.darkroom.client.http.Transport;
import dev.darkroom.client.logging.LogOptions;
import dev.darkroom.client.logging.LoggingTransport;
import dev.darkroom.client.oauth.GrantedTokens;
import dev.darkroom.client.oauth.TokenGrant;
import dev.darkroom.client.retry.RetryPolicy;
import dev.darkroom.client.retry.RetryingTransport;
import dev.darkroom.client.version.ClientVersion;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/**
 * The settings every client has; for one thread.
 *
 * @param <B> the builder of the provider's client
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {

    private static final String PRODUCT = "darkroom-java/" + ClientVersion.VALUE;

    private final OperationClient.Builder client;
    private final ConnectionOptions.Builder connections = ConnectionOptions.builder();
    private RetryPolicy retryPolicy = RetryPolicy.DEFAULT;
    private final Map<String, TokenGrant> grants = new LinkedHashMap<>();
    private final List<Interceptor> interceptors = new ArrayList<>();
    private LogOptions logOptions = LogOptions.DEFAULT;
    private Function<ConnectionOptions, ? extends Transport> transport = ClientBuilder::usual;

    /** Starts with the provider's own host. */
    protected ClientBuilder(URI baseUri) {
        this.client = OperationClient.builder(baseUri).userAgent(PRODUCT);
    }

    /** Named by a method, so that programs with another transport run without Jersey on the class path. */
    private static Transport usual(ConnectionOptions options) {
        return new JerseyTransport(options);
    }

    /**
     * Another host, such as a reference server on this machine.
     *
     * @throws IllegalArgumentException if it is not absolute {@code http} or {@code https}, or has a user or a query
     */
    public B baseUri(URI uri) {
        client.baseUri(BaseUri.checked(uri));
        return self();
    }

    /**
     * The same as text.
     *
     * @throws IllegalArgumentException as {@link #baseUri(URI)} does, and if it is not a URI
     */
    public B baseUri(String uri) {
        client.baseUri(BaseUri.parsed(uri));
        return self();
    }

    /** The longest wait for a new connection, and for a free one where all are in use; ten seconds unless set. */
    public B connectTimeout(Duration timeout) {
        connections.connectTimeout(timeout);
        return self();
    }

    /**
     * The longest silence while a response is awaited or read, and the longest a provider may take to accept the next 64
     * KiB of an upload; one minute unless set.
     */
    public B readTimeout(Duration timeout) {
        connections.readTimeout(timeout);
        return self();
    }

    /**
     * The longest that a call may take as a whole: its retries and waits, and the reading of its response, of a download
     * until it is closed. Then its connection is closed. No limit unless set.
     *
     * @throws IllegalArgumentException if it is not 1 ms to 24 days
     */
    public B callTimeout(Duration timeout) {
        client.callTimeout(timeout);
        return self();
    }

    /**
     * How often calls are sent again that failed in passing, where that does no harm; {@link RetryPolicy#DEFAULT} unless
     * set.
     */
    public B retryPolicy(RetryPolicy policy) {
        this.retryPolicy = Objects.requireNonNull(policy, "policy");
        return self();
    }

    /** How many connections may be open at once; fifty unless set. */
    public B maxConnections(int maximum) {
        connections.maxConnections(maximum);
        return self();
    }

    /**
     * Says through which proxy the provider is reached: {@link ProxySelector#of} for one, {@link
     * ProxySelector#getDefault()} for those of the process ({@code -Dhttps.proxyHost}). Without it, hosts are reached
     * directly. A proxy that refuses a tunnel is a {@link dev.darkroom.client.error.TransportException}.
     */
    public B proxySelector(ProxySelector selector) {
        connections.proxySelector(Objects.requireNonNull(selector, "selector"));
        return self();
    }

    /**
     * What a proxy is shown, and nobody else: {@link Credential#basic} for user and password. It is not asked for first, so
     * schemes with a challenge, such as Digest and NTLM, do not work.
     *
     * @throws IllegalArgumentException if it does not go into a header
     */
    public B proxyCredential(Credential credential) {
        connections.proxyCredential(Objects.requireNonNull(credential, "credential"));
        return self();
    }

    /**
     * What TLS connections are made with: certificates that are trusted, and one of the client's own. The JDK's default
     * unless set.
     */
    public B sslContext(SSLContext context) {
        connections.sslContext(Objects.requireNonNull(context, "context"));
        return self();
    }

    /**
     * Adds an interceptor, for headers of your own or metrics. The first that was added sees a request first, and all see
     * it anew for each retry.
     */
    public B interceptor(Interceptor interceptor) {
        interceptors.add(0, Objects.requireNonNull(interceptor, "interceptor"));
        return self();
    }

    /**
     * The largest body of a good response, in bytes, that is read into memory; 64 MiB unless set. Downloads have no limit.
     *
     * @throws IllegalArgumentException if it is not 1 to 2^30
     */
    public B maxResponseBytes(int bytes) {
        client.maxResponseBytes(bytes);
        return self();
    }

    /**
     * Names the application in {@code User-Agent}, such as {@code my-app/1.2}.
     *
     * @throws IllegalArgumentException if it has a character that headers cannot carry
     */
    public B application(String nameAndVersion) {
        String both = nameAndVersion + " " + PRODUCT;
        Headers.builder().add("User-Agent", both);
        client.userAgent(both);
        return self();
    }

    /** Another transport; time-outs, proxies, TLS and the number of connections are then its own. The client closes it. */
    public B transport(Transport transport) {
        Objects.requireNonNull(transport, "transport");
        this.transport = unused -> transport;
        return self();
    }

    /**
     * Another transport with this builder's time-outs, proxies, TLS and number of connections: {@code HttpClientTransport::new}
     * is one without Jersey. The client closes it.
     */
    public B transport(Function<ConnectionOptions, ? extends Transport> maker) {
        this.transport = Objects.requireNonNull(maker, "maker");
        return self();
    }

    /** Whose values the log shows; {@link LogOptions#DEFAULT} unless set. */
    public B logOptions(LogOptions options) {
        this.logOptions = Objects.requireNonNull(options, "options");
        return self();
    }

    /** Sets the secret of a security scheme of the provider's document. */
    protected B credential(String scheme, Credential credential) {
        grants.remove(scheme);
        client.credential(scheme, credential);
        return self();
    }

    /** Says how the tokens of a security scheme of the provider's document are fetched. */
    protected B grant(String scheme, TokenGrant grant) {
        grants.put(scheme, Objects.requireNonNull(grant, "grant"));
        return self();
    }

    /**
     * What sends the calls of a client with these settings.
     *
     * @throws IllegalStateException if a library on the class path is of a version that calls are not known to work with
     */
    protected OperationClient caller() {
        Transport seen = new LoggingTransport(transport.apply(connections.build()), logOptions);
        for (Interceptor interceptor : interceptors) {
            seen = seen.intercepted(interceptor);
        }
        Transport sender = new TimedTransport(new RetryingTransport(seen, retryPolicy));
        grants.forEach((scheme, grant) ->
                client.credential(scheme, Credential.bearer(new GrantedTokens(grant, sender, Clock.systemUTC()))));
        return client.build(sender);
    }

    @SuppressWarnings("unchecked") // B is the class itself, as in Enum<E>.
    private B self() {
        return (B) this;
    }
}
