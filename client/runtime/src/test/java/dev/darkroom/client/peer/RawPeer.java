package dev.darkroom.client.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that does what a script says, byte by byte. */
public final class RawPeer implements AutoCloseable {

    private final ServerSocket server;
    private final Script script;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final Semaphore accepted = new Semaphore(0);

    /** What happens on a connection; it is closed when this returns or fails. */
    @FunctionalInterface
    public interface Script {

        /** Plays one connection. */
        void play(Socket connection) throws IOException;
    }

    private RawPeer(Script script) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        this.script = script;
        threads.execute(this::accept);
    }

    /** Starts on a free port. */
    public static RawPeer playing(Script script) {
        try {
            return new RawPeer(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the head of each request of a connection and answers it with these bytes, then closes the connection. */
    public static RawPeer answering(String answer) {
        return playing(connection -> {
            readHead(connection);
            write(connection, answer);
        });
    }

    /** Accepts connections and never says a word. */
    public static RawPeer silent() {
        return playing(connection -> connection.getInputStream().transferTo(OutputStream.nullOutputStream()));
    }

    /** A port at which nobody listens. */
    public static URI nobody() {
        try (RawPeer peer = silent()) {
            return peer.uri();
        }
    }

    /** The head of a request, without the empty line; empty at the end of the connection. */
    public static String readHead(Socket connection) throws IOException {
        StringBuilder head = new StringBuilder();
        InputStream source = connection.getInputStream();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = source.read();
            if (octet < 0) {
                return "";
            }
            head.append((char) octet);
        }
        return head.substring(0, head.length() - 4);
    }

    /** Sends text as it is. */
    public static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        connection.getOutputStream().flush();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = server.accept();
                open.add(connection);
                connections.incrementAndGet();
                accepted.release();
                threads.execute(() -> play(connection));
            }
        } catch (IOException | RejectedExecutionException e) {
            // Closed: there is nobody left to answer.
        }
    }

    private void play(Socket connection) {
        try (connection) {
            script.play(connection);
        } catch (IOException e) {
            // The other side went away, or the test is over.
        } finally {
            open.remove(connection);
        }
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** How many connections were made so far. */
    public int connections() {
        return connections.get();
    }

    /** Waits for so many connections: a caller that hangs up at once is gone before its connection is counted. */
    public void awaitConnections(int count) {
        try {
            if (!accepted.tryAcquire(count, 30, TimeUnit.SECONDS)) {
                throw new AssertionError("there were only " + connections + " connections");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
