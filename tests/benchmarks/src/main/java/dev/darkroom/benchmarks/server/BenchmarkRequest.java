package dev.darkroom.benchmarks.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request that is sent again and again.
 *
 * @param target path and query
 * @param headers by name
 * @param body empty for none
 */
record BenchmarkRequest(String method, String target, Map<String, String> headers, byte[] body) {

    static BenchmarkRequest get(String target, Map<String, String> headers) {
        return new BenchmarkRequest("GET", target, headers, new byte[0]);
    }

    boolean writes() {
        return !method.equals("GET");
    }

    /** As it goes over the wire; the host is the same for all servers, so that their answers have the same length. */
    byte[] wire() {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: darkroom.example\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (writes()) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        wire.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        wire.writeBytes(body);
        return wire.toByteArray();
    }
}
