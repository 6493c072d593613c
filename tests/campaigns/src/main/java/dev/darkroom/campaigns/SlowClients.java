package dev.darkroom.campaigns;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Connections on which a byte goes now and then: most of them in headers or bodies, some in reading what was asked for. */
final class SlowClients implements Runnable {

    private static final int SMALLEST_WINDOW = 1_024;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** One in so many reads, and asks for more than the buffers between it and the server hold. */
    private static final int READERS = 20;

    /** The beginnings of those that send, and of those that read. */
    private static final List<String> BEGINNINGS = List.of(
            "GET /v1/label HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
            "POST /v1/donate HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                    + "Content-Length: 100000\r\n\r\n--b\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n".repeat(100));

    private final List<SocketChannel> connections = new ArrayList<>();
    private volatile boolean stopping;
    private volatile int dropped;

    /** Opens so many connections. */
    SlowClients(URI server, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            SocketChannel connection = SocketChannel.open();
            connection.setOption(StandardSocketOptions.SO_RCVBUF, SMALLEST_WINDOW);
            connection.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            connection.configureBlocking(false);
            connection.write(
                    ByteBuffer.wrap(BEGINNINGS.get(reads(i) ? 2 : i % 2).getBytes(StandardCharsets.US_ASCII)));
            connections.add(connection);
        }
    }

    /** Sends, or reads, a byte on each of them every half a second until it is told to stop. */
    @Override
    public void run() {
        while (!stopping) {
            for (int i = 0; i < connections.size(); i++) {
                SocketChannel connection = connections.get(i);
                if (connection.isOpen() && !moved(connection, reads(i))) {
                    dropped++;
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static boolean reads(int connection) {
        return connection % READERS == 0;
    }

    private static boolean moved(SocketChannel connection, boolean reads) {
        try {
            ByteBuffer one = ByteBuffer.wrap(new byte[] {'a'});
            if (reads ? connection.read(one) >= 0 : connection.write(one) >= 0 && connection.read(one.clear()) >= 0) {
                return true;
            }
            connection.close();
        } catch (IOException e) {
            try {
                connection.close();
            } catch (IOException gone) {
                // It is closed all the same.
            }
        }
        return false;
    }

    /** How many the server has dropped. */
    int dropped() {
        return dropped;
    }

    /** Hangs up. */
    void stop() throws IOException {
        stopping = true;
        for (SocketChannel connection : connections) {
            connection.close();
        }
    }
}
