package dev.darkroom.benchmarks.server;

import dev.darkroom.benchmarks.ServerProcess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** Jetty, and bytes that somebody else computed: the answers of the reference server, from files. */
public final class BareServer {

    private BareServer() {}

    /** Serves the folder of answers that is named until its standard input ends. */
    public static void main(String[] arguments) throws Exception {
        run(new ReadyMade(Path.of(arguments[0])));
    }

    static void run(Handler handler) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(handler);
        server.start();
        ServerProcess.serve(connector.getLocalPort());
        server.stop();
    }

    /** Where the answer to a request is kept. */
    static Path file(Path folder, String target) {
        return folder.resolve(Integer.toHexString(target.hashCode()));
    }

    private static final class ReadyMade extends Handler.Abstract.NonBlocking {

        private final Path folder;
        private final Map<String, ByteBuffer> answers = new ConcurrentHashMap<>();

        ReadyMade(Path folder) {
            this.folder = folder;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            ByteBuffer body = answers.computeIfAbsent(request.getHttpURI().getPathQuery(), this::read);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
            Content.Source.consumeAll(
                    request, Callback.from(() -> response.write(true, body.duplicate(), callback), callback::failed));
            return true;
        }

        private ByteBuffer read(String target) {
            try {
                byte[] bytes = Files.readAllBytes(file(folder, target));
                return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
            } catch (IOException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
