package dev.darkroom.benchmarks.server;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A kept connection, with so little round it that the servers get the processors. For one thread. */
final class Connection implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int LINE_BYTES = 8 * 1024;
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;
    private final byte[] line = new byte[LINE_BYTES];

    /** @throws IOException if nobody listens */
    Connection(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
    }

    /**
     * Sends a request and reads its answer.
     *
     * @throws IOException if it is no success, or has no announced length
     */
    Answer exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String status = readLine();
        String contentType = "";
        long length = -1;
        for (String header = readLine(); !header.isEmpty(); header = readLine()) {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith(LENGTH)) {
                length = Long.parseLong(header.substring(LENGTH.length()).strip());
            } else if (name.startsWith("content-type:")) {
                contentType = header.substring("content-type:".length()).strip();
            }
        }
        if (!status.startsWith("HTTP/1.1 2") || length < 0) {
            throw new IOException("answered with " + status + " and a length of " + length);
        }
        return new Answer(contentType, length);
    }

    /**
     * The head of an answer, whose body is read by one of the two methods, once.
     *
     * @param contentType empty if there is none
     * @param length of the body, in bytes
     */
    record Answer(String contentType, long length) {}

    byte[] body(Answer answer) throws IOException {
        return in.readNBytes(Math.toIntExact(answer.length()));
    }

    void skipBody(Answer answer) throws IOException {
        in.skipNBytes(answer.length());
    }

    private String readLine() throws IOException {
        int size = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            line[size++] = (byte) next;
        }
        return new String(line, 0, Math.max(0, size - 1), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
