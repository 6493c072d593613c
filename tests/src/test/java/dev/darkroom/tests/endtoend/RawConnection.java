package dev.darkroom.tests.endtoend;

import dev.darkroom.tests.wire.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A connection on which anything at all can be sent. */
final class RawConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    RawConnection(URI server) {
        try {
            socket = new Socket(server.getHost(), server.getPort());
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends characters as the bytes of ISO 8859-1; whether the server still takes them is its own business. */
    RawConnection send(String text) {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawConnection send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            // It has answered already, and does not want to hear more.
        }
        return this;
    }

    /** Says that nothing more will come, and reads everything until the server closes; empty when there is nothing. */
    Optional<Message.Response> lastAnswer() throws IOException {
        try {
            socket.shutdownOutput();
        } catch (SocketException e) {
            // It has closed before.
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        InputStream input = socket.getInputStream();
        try {
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                all.write(buffer, 0, read);
            }
        } catch (SocketException e) {
            // Closed by force; what was read until then counts.
        }
        return all.size() == 0 ? Optional.empty() : Optional.of(parse(all.toByteArray()));
    }

    private static Message.Response parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        List<String> lines = text.substring(0, end).lines().toList();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split(": ?", 2);
            headers.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
        }
        int status = Integer.parseInt(lines.get(0).split(" ")[1]);
        return new Message.Response(status, headers, Arrays.copyOfRange(bytes, end + 4, bytes.length));
    }

    /** Closes in a way that the other side notices at once, in the middle of whatever it does. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
