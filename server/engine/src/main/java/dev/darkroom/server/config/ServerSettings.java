package dev.darkroom.server.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a server is set up. Immutable. */
public final class ServerSettings {

    private static final Pattern TOKEN = Pattern.compile("[!-~]{16,1000}");

    /**
     * A system property that makes all servers of a process strict unless they are told otherwise, and names a file that takes
     * a line for each response which is not as its document says: the way to watch the servers of other people's tests.
     */
    public static final String STRICT_REPORT = "darkroom.strict.report";

    private final String host;
    private final int port;
    private final Path data;
    private final boolean demo;
    private final boolean demoCredentials;
    private final boolean strict;
    private final @Nullable URI publicUrl;
    private final List<String> outboundAllow;
    private final List<String> trustedProxies;
    private final Set<String> requireToken;
    private final @Nullable String controlToken;
    private final @Nullable TlsCertificate tls;
    private final @Nullable Consumer<String> accessLog;
    private final @Nullable URI blobUrl;
    private final @Nullable String databaseUrl;
    private final Map<String, String> environment;

    private ServerSettings(Builder builder) {
        this.host = builder.host;
        this.port = builder.port;
        this.data = Objects.requireNonNull(builder.data, "the data folder is not set");
        this.demo = builder.demo;
        this.demoCredentials = builder.demoCredentials == null ? isLoopback(builder.host) : builder.demoCredentials;
        this.strict = builder.strict;
        this.publicUrl = builder.publicUrl;
        this.outboundAllow = builder.outboundAllow;
        this.trustedProxies = builder.trustedProxies;
        this.requireToken = builder.requireToken;
        this.controlToken = builder.controlToken;
        this.tls = builder.tls;
        this.accessLog = builder.accessLog;
        this.blobUrl = builder.blobUrl;
        this.databaseUrl = builder.databaseUrl;
        this.environment = builder.environment;
    }

    /** A server on a free port of this machine with the demo data, which calls public addresses only; the data folder is missing. */
    public static Builder builder() {
        return new Builder();
    }

    /** The address it listens on. */
    public String host() {
        return host;
    }

    /** The port, 0 to 65535; 0 takes a free one. */
    public int port() {
        return port;
    }

    /** The folder that holds everything it keeps. */
    public Path data() {
        return data;
    }

    /** Whether a new folder starts with the demo data, or only with what no call can create. */
    public boolean demo() {
        return demo;
    }

    /** Whether the tokens of the demo data, which everybody knows, are taken. */
    public boolean demoCredentials() {
        return demoCredentials;
    }

    /** Whether calls are held against the documents until the control plane says otherwise. */
    public boolean strict() {
        return strict;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The address in the links it hands out; null for the one that a request was sent to. */
    public @Nullable URI publicUrl() {
        return publicUrl;
    }

    /** Networks in CIDR notation that may be called although they are not public. */
    public List<String> outboundAllow() {
        return outboundAllow;
    }

    /** Proxies that say who called, and what: addresses, or networks in CIDR notation. */
    public List<String> trustedProxies() {
        return trustedProxies;
    }

    /** The names of the providers whose calls need a token even where their documents let them in without. */
    public Set<String> requireToken() {
        return requireToken;
    }

    /** What opens the control plane to other machines; null when nothing does. */
    public @Nullable String controlToken() {
        return controlToken;
    }

    /** What it encrypts with; null when it does not. */
    public @Nullable TlsCertificate tls() {
        return tls;
    }

    /** What takes a line of JSON for each request that has ended; null when nothing does. */
    public @Nullable Consumer<String> accessLog() {
        return accessLog;
    }

    /** Where the bytes of pictures are; null for the data folder. */
    public @Nullable URI blobUrl() {
        return blobUrl;
    }

    /** Where PostgreSQL is, with a password perhaps; null for the embedded database in the data folder. */
    public @Nullable String databaseUrl() {
        return databaseUrl;
    }

    /** The environment variables by which stores outside are reached. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Sets a server up; for one thread. */
    public static final class Builder {

        private String host = "127.0.0.1";
        private int port;
        private @Nullable Path data;
        private boolean demo = true;
        private @Nullable Boolean demoCredentials;
        private boolean strict = System.getProperty(STRICT_REPORT) != null;
        private @Nullable URI publicUrl;
        private List<String> outboundAllow = List.of();
        private List<String> trustedProxies = List.of();
        private Set<String> requireToken = Set.of();
        private @Nullable String controlToken;
        private @Nullable TlsCertificate tls;
        private @Nullable Consumer<String> accessLog;
        private @Nullable URI blobUrl;
        private @Nullable String databaseUrl;
        private Map<String, String> environment = System.getenv();

        private Builder() {}

        /** The address to listen on; {@code 127.0.0.1} unless set. */
        public Builder host(String address) {
            this.host = address;
            return this;
        }

        /**
         * The port; a free one unless set.
         *
         * @param number 0 to 65535; 0 takes a free one
         * @throws IllegalArgumentException if it is no port
         */
        public Builder port(int number) {
            if (number < 0 || number > 65_535) {
                throw new IllegalArgumentException("not a port: " + number);
            }
            this.port = number;
            return this;
        }

        /**
         * The folder that holds everything the server keeps; has to be set.
         *
         * @throws IllegalArgumentException if it has no name
         */
        public Builder data(Path folder) {
            if (folder.toString().isBlank()) {
                throw new IllegalArgumentException("the data folder has no name");
            }
            this.data = folder;
            return this;
        }

        /** Whether a new folder starts with the demo data; it does unless set. */
        public Builder demo(boolean wanted) {
            this.demo = wanted;
            return this;
        }

        /** Whether the tokens of the demo data are taken; unless set, and when null, they are if this machine alone can call. */
        public Builder demoCredentials(@Nullable Boolean taken) {
            this.demoCredentials = taken;
            return this;
        }

        /**
         * The address in the links that the server hands out; the one that a request was sent to unless set.
         *
         * @param address http or https with any host, also one that is no name of the DNS, such as {@code my_host}; null for none
         * @throws IllegalArgumentException if it is not one of the web, or has a query
         */
        public Builder publicUrl(@Nullable URI address) {
            if (address != null && (address.getRawAuthority() == null || !isWeb(address.getScheme()))) {
                throw new IllegalArgumentException("not an http or https address: " + address);
            }
            if (address != null && (address.getRawQuery() != null || address.getRawFragment() != null)) {
                throw new IllegalArgumentException("an address in front of paths has no query: " + address);
            }
            this.publicUrl = address;
            return this;
        }

        /** Networks in CIDR notation that may be called although they are not public; none unless set. */
        public Builder outboundAllow(List<String> networks) {
            this.outboundAllow = List.copyOf(networks);
            return this;
        }

        /** Addresses, or networks in CIDR notation, of proxies whose {@code Forwarded} and {@code X-Forwarded-…} count; none unless set. */
        public Builder trustedProxies(List<String> networks) {
            this.trustedProxies = List.copyOf(networks);
            return this;
        }

        /** The names of the providers whose calls need a token even where their documents let them in without; none unless set. */
        public Builder requireToken(Set<String> providers) {
            this.requireToken = Set.copyOf(providers);
            return this;
        }

        /**
         * What opens the control plane to other machines; nothing does unless set.
         *
         * @param token letters, digits and signs of ASCII without spaces, 16 to 1000 of them; null for none
         * @throws IllegalArgumentException if it is no such text; the message does not show it
         */
        public Builder controlToken(@Nullable String token) {
            if (token != null && !TOKEN.matcher(token).matches()) {
                throw new IllegalArgumentException(
                        "a control token has 16 to 1000 visible signs of ASCII and no spaces");
            }
            this.controlToken = token;
            return this;
        }

        /** Whether calls are held against the documents until the control plane says otherwise; they are not unless set. */
        public Builder strict(boolean wanted) {
            this.strict = wanted;
            return this;
        }

        /** What the server encrypts with (HTTPS); it does not unless set, and when null. */
        public Builder tls(@Nullable TlsCertificate certificate) {
            this.tls = certificate;
            return this;
        }

        /** What takes a line of JSON, without its end, for each request that has ended; nothing does unless set, and when null. */
        public Builder accessLog(@Nullable Consumer<String> lines) {
            this.accessLog = lines;
            return this;
        }

        /**
         * Where the bytes of pictures are, such as {@code s3://bucket/prefix}; in the data folder unless set, and when null. What keeps
         * them has to be on the class path.
         */
        public Builder blobUrl(@Nullable URI address) {
            this.blobUrl = address;
            return this;
        }

        /**
         * Where PostgreSQL is, such as {@code jdbc:postgresql://host/database}; the embedded database unless set, and when null. Its
         * driver has to be on the class path.
         */
        public Builder databaseUrl(@Nullable String address) {
            this.databaseUrl = address;
            return this;
        }

        /** The environment variables by which stores outside are reached; those of the process unless set. */
        public Builder environment(Map<String, String> variables) {
            this.environment = Map.copyOf(variables);
            return this;
        }

        /**
         * What was set.
         *
         * @throws NullPointerException if the data folder is not set
         */
        public ServerSettings build() {
            return new ServerSettings(this);
        }

        private static boolean isWeb(@Nullable String scheme) {
            return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        }
    }
}
