package dev.darkroom.server.outbound;

import dev.darkroom.server.library.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/** Calls on Apache HttpClient whose every connection goes through {@link GuardedResolver}. */
public final class GuardedOutbound implements Outbound, AutoCloseable {

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout SILENCE = Timeout.ofSeconds(10);
    private static final Duration WHOLE_FETCH = Duration.ofSeconds(60);
    private static final int MOST_REDIRECTS = 3;

    private final CloseableHttpClient client;
    private final Path folder;
    private final Clock clock;

    /**
     * Keeps files in a folder.
     *
     * @param policy which addresses may be called
     * @param folder where fetched files lie until they are stored
     */
    public GuardedOutbound(AddressPolicy policy, Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new GuardedResolver(policy))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(SILENCE)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(SILENCE)
                        .setMaxRedirects(MOST_REDIRECTS)
                        .build())
                .setUserAgent("darkroom")
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                // A small compressed answer can unfold to gigabytes.
                .disableContentCompression()
                .build();
    }

    @Override
    public Fetched fetch(URI url, long maximumBytes) throws OutboundException {
        requireWeb(url);
        Path file = null;
        boolean complete = false;
        try {
            file = Files.createTempFile(folder, "fetch-", "");
            Path target = file;
            Fetched fetched = client.execute(new HttpGet(url), response -> save(response, target, maximumBytes));
            complete = true;
            return fetched;
        } catch (TooMuch e) {
            throw new OutboundException(e.getMessage());
        } catch (IOException e) {
            throw new OutboundException(wording(e));
        } finally {
            if (!complete && file != null) {
                deleteQuietly(file);
            }
        }
    }

    private Fetched save(ClassicHttpResponse response, Path file, long maximumBytes) throws IOException {
        if (response.getCode() != 200 || response.getEntity() == null) {
            throw new TooMuch("the answer has status " + response.getCode());
        }
        Instant deadline = clock.instant().plus(WHOLE_FETCH);
        MessageDigest digest = Digests.sha256();
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream source = response.getEntity().getContent();
                OutputStream target = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
                size += read;
                if (size > maximumBytes) {
                    throw new TooMuch("the file is larger than " + maximumBytes + " bytes");
                }
                if (clock.instant().isAfter(deadline)) {
                    throw new TooMuch("the file took longer than " + WHOLE_FETCH.toSeconds() + " seconds");
                }
                target.write(buffer, 0, read);
            }
        }
        return new Fetched(file, size, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public int post(URI url, byte[] json) throws OutboundException {
        requireWeb(url);
        HttpPost post = new HttpPost(url);
        post.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        try {
            return client.execute(post, ClassicHttpResponse::getCode);
        } catch (IOException e) {
            throw new OutboundException(wording(e));
        }
    }

    private static void requireWeb(URI url) throws OutboundException {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || url.getHost() == null || url.getUserInfo() != null) {
            throw new OutboundException("only http and https URLs without a user are called");
        }
    }

    /** What went wrong without addresses and ports, which would tell a stranger about the inner network. */
    private static String wording(IOException failure) {
        if (failure instanceof GuardedResolver.RefusedAddressException) {
            return "the host is not at a public address";
        }
        return "the host gives no answer (" + failure.getClass().getSimpleName() + ")";
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // What is left in the folder goes at the next start.
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    /** An answer that is not taken. */
    private static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;

        TooMuch(String message) {
            super(message);
        }
    }
}
