package dev.darkroom.benchmarks.client;

import dev.darkroom.benchmarks.ServerProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;

/**
 * A server of ready-made bytes: an image, a list of them, a file, and a receipt for whatever is uploaded. It says its
 * port on standard output and ends with its standard input.
 */
public final class StandIn {

    static final long IMAGE = 9122752;
    static final long COMPANY = 8;
    static final long PROJECT = 56;
    static final String TOKEN = "benchmark-token";
    static final String LABEL = "banana";
    static final UUID DONATION = UUID.fromString("6e7f7b5e-6f0c-4f6b-9d0e-3c1b8a52d7f4");
    static final byte[] PICTURE = new byte[1 << 20];

    /** The length of the large file in bytes, a hundred mebibytes. */
    static final long LARGE = 100L << 20;

    private static final int ENTRIES = 100;

    private StandIn() {}

    /**
     * Serves until its standard input ends.
     *
     * @param arguments after how many milliseconds it answers; at once without
     */
    public static void main(String[] arguments) throws Exception {
        long delayMillis = arguments.length == 0 ? 0 : Long.parseLong(arguments[0]);
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new ReadyMade(delayMillis));
        server.start();
        ServerProcess.serve(connector.getLocalPort());
        server.stop();
    }

    /** The large file, piece by piece. */
    private static final class LargeBody extends IteratingCallback {

        private static final ByteBuffer PIECE = ByteBuffer.allocateDirect(1 << 20);

        private final Response response;
        private final Callback callback;
        private long left = LARGE;

        LargeBody(Response response, Callback callback) {
            this.response = response;
            this.callback = callback;
        }

        @Override
        protected Action process() {
            if (left == 0) {
                return Action.SUCCEEDED;
            }
            left -= PIECE.capacity();
            response.write(left == 0, PIECE.duplicate(), this);
            return Action.SCHEDULED;
        }

        @Override
        protected void onCompleteSuccess() {
            callback.succeeded();
        }

        @Override
        protected void onCompleteFailure(Throwable cause) {
            callback.failed(cause);
        }
    }

    private static final class ReadyMade extends Handler.Abstract.NonBlocking {

        private final byte[] image = image();
        private final byte[] list = list(image);
        private final byte[] receipt = ("{\"uuid\":\"" + DONATION + "\"}").getBytes(StandardCharsets.US_ASCII);
        private final long delayMillis;

        ReadyMade(long delayMillis) {
            this.delayMillis = delayMillis;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            String path = request.getHttpURI().getPath();
            if (path.startsWith("/v1/donation/")) {
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, "image/jpeg");
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, LARGE);
                new LargeBody(response, callback).iterate();
                return true;
            }
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
            byte[] body = path.equals("/v1/donate") ? receipt : path.endsWith("/images") ? list : image;
            Content.Source.consumeAll(
                    request,
                    Callback.from(
                            () -> later(() -> response.write(true, ByteBuffer.wrap(body), callback)),
                            callback::failed));
            return true;
        }

        private void later(Runnable answer) {
            if (delayMillis == 0) {
                answer.run();
            } else {
                getServer().getScheduler().schedule(answer, delayMillis, TimeUnit.MILLISECONDS);
            }
        }

        private static byte[] image() {
            try (InputStream text = StandIn.class.getResourceAsStream("image.json")) {
                return text.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static byte[] list(byte[] image) {
            String entry = new String(image, StandardCharsets.UTF_8);
            return ("[" + String.join(",", Collections.nCopies(ENTRIES, entry)) + "]").getBytes(StandardCharsets.UTF_8);
        }
    }
}
