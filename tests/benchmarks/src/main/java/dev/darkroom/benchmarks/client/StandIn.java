package dev.darkroom.benchmarks.client;

import dev.darkroom.benchmarks.ServerProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/**
 * A server of ready-made bytes: an image, a list of them, and the image again for whatever is uploaded. It says its
 * port on standard output and ends with its standard input.
 */
public final class StandIn {

    static final long IMAGE = 9122752;
    static final long COMPANY = 8;
    static final long PROJECT = 56;
    static final String TOKEN = "benchmark-token";
    static final String DESCRIPTION = "North facade, second floor";
    static final byte[] FILE = new byte[1 << 20];

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

    private static final class ReadyMade extends Handler.Abstract.NonBlocking {

        private final byte[] image = image();
        private final byte[] list = list(image);
        private final long delayMillis;

        ReadyMade(long delayMillis) {
            this.delayMillis = delayMillis;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            boolean isUpload = request.getMethod().equals("POST");
            boolean isList = !isUpload && request.getHttpURI().getPath().endsWith("/images");
            response.setStatus(isUpload ? HttpStatus.CREATED_201 : HttpStatus.OK_200);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
            byte[] body = isList ? list : image;
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
