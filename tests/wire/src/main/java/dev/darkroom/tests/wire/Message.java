package dev.darkroom.tests.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The two halves of an exchange as they went over the wire. */
public final class Message {

    private Message() {}

    /**
     * A request.
     *
     * @param target path and query as they were sent
     */
    public record Request(String method, String target, Map<String, List<String>> headers, byte[] body) {

        public Request {
            headers = caseless(headers);
        }

        /** The target without its query. */
        public String path() {
            int query = target.indexOf('?');
            return query < 0 ? target : target.substring(0, query);
        }

        /** The query without its question mark; empty when there is none. */
        public String query() {
            int query = target.indexOf('?');
            return query < 0 ? "" : target.substring(query + 1);
        }

        /** The values of a header, joined; empty when it is absent. */
        public String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }
    }

    /** An answer. */
    public record Response(int status, Map<String, List<String>> headers, byte[] body) {

        public Response {
            headers = caseless(headers);
        }

        /** The values of a header, joined; empty when it is absent. */
        public String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }

        /** The body as UTF-8. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private static Map<String, List<String>> caseless(Map<String, List<String>> headers) {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        return copy;
    }
}
