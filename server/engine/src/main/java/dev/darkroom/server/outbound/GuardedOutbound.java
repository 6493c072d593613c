package dev.darkroom.server.outbound;

import dev.darkroom.server.library.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Calls on Apache HttpClient whose every connection goes through {@link GuardedResolver}. */
public final class GuardedOutbound implements Outbound, AutoCloseable {

    private static final Duration WHOLE_CALL = Duration.ofSeconds(60);

    /** The same for names that lead nowhere: which names the inner network knows is nobody's business. */
    private static final String NO_PUBLIC_HOST = "the host is not at a public address";

    private final LazyClient client;
    private final Share share;
    private final ScheduledThreadPoolExecutor deadlines;
    private final Path folder;
    private final Duration wholeCall;
    private final Optional<GuardedOutbound> background;

    /**
     * Keeps files in a folder.
     *
     * @param policy which addresses may be called
     * @param folder where fetched files lie until they are stored
     */
    public GuardedOutbound(AddressPolicy policy, Path folder) {
        this(policy, folder, WHOLE_CALL);
    }

    GuardedOutbound(AddressPolicy policy, Path folder, Duration wholeCall) {
        this(
                policy,
                folder,
                wholeCall,
                Share.REQUESTS,
                Optional.of(new GuardedOutbound(policy, folder, wholeCall, Share.BACKGROUND, Optional.empty())));
    }

    private GuardedOutbound(
            AddressPolicy policy, Path folder, Duration wholeCall, Share share, Optional<GuardedOutbound> background) {
        this.folder = folder;
        this.wholeCall = wholeCall;
        this.share = share;
        this.background = background;
        this.client = new LazyClient(() -> GuardedClient.create(policy, share));
        this.deadlines = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "outbound-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        deadlines.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Outbound background() {
        return background.isPresent() ? background.get() : this;
    }

    @Override
    public Fetched fetch(URI url, long maximumBytes) throws OutboundException {
        HttpGet get = new HttpGet(web(url));
        Path file = null;
        boolean complete = false;
        try {
            file = Files.createTempFile(folder, "fetch-", "");
            Path target = file;
            Fetched fetched = call(get, response -> save(response, target, maximumBytes));
            complete = true;
            return fetched;
        } catch (IOException e) {
            throw new OutboundException("there is no room for a file");
        } finally {
            if (!complete && file != null) {
                deleteQuietly(file);
            }
        }
    }

    @Override
    public int post(URI url, byte[] json) throws OutboundException {
        HttpPost post = new HttpPost(web(url));
        post.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        // A redirect is an answer too, and answers are ignored.
        post.setConfig(GuardedClient.requests(share).setRedirectsEnabled(false).build());
        return call(post, GuardedOutbound::status);
    }

    private interface Reading<T> {
        T of(StreamedResponse answer) throws IOException;
    }

    private <T> T call(HttpUriRequestBase request, Reading<T> reading) throws OutboundException {
        // Timeouts only end silence; a host that sends a little now and then would keep a thread forever.
        AtomicBoolean late = new AtomicBoolean();
        Future<?> deadline = deadlines.schedule(
                () -> {
                    late.set(true);
                    return request.cancel();
                },
                wholeCall.toMillis(),
                TimeUnit.MILLISECONDS);
        try (StreamedResponse answer = new StreamedResponse(
                request, client.get().executeOpen(RoutingSupport.determineHost(request), request, null))) {
            return reading.of(answer);
        } catch (NotTaken e) {
            throw new OutboundException(e.getMessage());
        } catch (GuardedResolver.RefusedAddressException e) {
            throw OutboundException.refused(NO_PUBLIC_HOST);
        } catch (UnknownHostException e) {
            throw new OutboundException(NO_PUBLIC_HOST);
        } catch (ConnectionRequestTimeoutException e) {
            throw OutboundException.busy("too many calls are under way");
        } catch (IOException | HttpException | IllegalArgumentException e) {
            throw new OutboundException(
                    late.get()
                            ? "the host took longer than " + wholeCall.toSeconds() + " seconds"
                            : "the host gives no answer");
        } finally {
            deadline.cancel(false);
        }
    }

    private static Fetched save(StreamedResponse answer, Path file, long maximumBytes) throws IOException {
        if (answer.status() != 200) {
            answer.hearOut();
            throw new NotTaken("the answer has status " + answer.status());
        }
        MessageDigest digest = Digests.sha256();
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        InputStream source = answer.bytes();
        try (OutputStream target = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
                size += read;
                if (size > maximumBytes) {
                    throw new NotTaken("the file is larger than " + maximumBytes + " bytes");
                }
                target.write(buffer, 0, read);
            }
        }
        answer.wasHeardOut();
        return new Fetched(file, size, HexFormat.of().formatHex(digest.digest()));
    }

    private static int status(StreamedResponse answer) throws IOException {
        answer.hearOut();
        return answer.status();
    }

    private static URI web(URI url) throws OutboundException {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!GuardedClient.SCHEMES.contains(scheme)
                || url.getHost() == null
                || url.getUserInfo() != null
                || url.getPort() > GuardedClient.MAX_PORT) {
            throw OutboundException.refused("only http and https URLs without a user are called");
        }
        return url;
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // What is left in the folder goes at the next start.
        }
    }

    /** Cuts off calls under way. */
    @Override
    public void close() {
        background.ifPresent(GuardedOutbound::close);
        deadlines.shutdownNow();
        client.close();
    }

    /** An answer that is not taken. */
    private static final class NotTaken extends IOException {

        private static final long serialVersionUID = 1L;

        NotTaken(String message) {
            super(message);
        }
    }
}
