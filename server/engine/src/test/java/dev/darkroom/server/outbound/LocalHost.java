package dev.darkroom.server.outbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A host on loopback that answers exactly what a test tells it, byte by byte, and then waits for the caller to go. */
final class LocalHost implements Closeable {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private record Answer(byte[] bytes, boolean hangUp) {}

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final BlockingQueue<String> partings = new LinkedBlockingQueue<>();
    private final List<String> received = new CopyOnWriteArrayList<>();

    LocalHost() throws IOException {
        Thread thread = new Thread(this::serve, "local-host");
        thread.setDaemon(true);
        thread.start();
    }

    static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    static String redirect(String location, String... headers) {
        return "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n"
                + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "Content-Length: 0\r\n\r\n";
    }

    void answer(String path, String bytes) {
        answer(path, bytes, false);
    }

    void answer(String path, String bytes, boolean hangUp) {
        answers.put(path, new Answer(bytes.getBytes(ISO_8859_1), hangUp));
    }

    int port() {
        return listener.getLocalPort();
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    List<String> received() {
        return received;
    }

    private void serve() {
        while (!listener.isClosed()) {
            try {
                Socket caller = listener.accept();
                Thread thread = new Thread(() -> serve(caller), "local-host-caller");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            String request = read(caller.getInputStream());
            received.add(request);
            String path = request.split(" ")[1].replaceFirst("\\?.*", "");
            Answer answer =
                    answers.getOrDefault(path, new Answer(ok("nothing here").getBytes(ISO_8859_1), false));
            String parting = "bye";
            try {
                caller.getOutputStream().write(answer.bytes());
                while (!answer.hangUp() && caller.getInputStream().read() >= 0) {
                    // Until the caller hangs up.
                }
            } catch (IOException e) {
                parting = e.getMessage();
            }
            partings.add(parting);
        } catch (IOException e) {
            // The caller has gone without a word.
        }
    }

    /** How the next caller ended its connection; waits for it. */
    String parting() throws InterruptedException {
        return partings.take();
    }

    private static String read(InputStream source) throws IOException {
        StringBuilder request = new StringBuilder();
        while (request.indexOf("\r\n\r\n") < 0) {
            int octet = source.read();
            if (octet < 0) {
                throw new IOException("no request");
            }
            request.append((char) octet);
        }
        Matcher length = LENGTH.matcher(request);
        if (length.find()) {
            request.append(new String(source.readNBytes(Integer.parseInt(length.group(1))), ISO_8859_1));
        }
        return request.toString();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
