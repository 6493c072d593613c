package dev.darkroom.server.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;

/** A request that knows its parameters and nothing else. */
final class FakeRequest {

    private final MultivaluedMap<String, String> path = new MultivaluedHashMap<>();
    private final MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    FakeRequest path(String name, String value) {
        path.add(name, value);
        return this;
    }

    FakeRequest query(String name, String value) {
        query.add(name, value);
        return this;
    }

    /** Names and values by turns. */
    FakeRequest queries(String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            query(pairs[i], pairs[i + 1]);
        }
        return this;
    }

    FakeRequest header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    ContainerRequestContext context() {
        MultivaluedMap<String, String> headerLists = new MultivaluedHashMap<>();
        headers.forEach(headerLists::add);
        UriInfo uri = fake(UriInfo.class, Map.of("getPathParameters", path, "getQueryParameters", query));
        return fake(ContainerRequestContext.class, Map.of("getUriInfo", uri, "getHeaders", headerLists));
    }

    private static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    Object answer = answers.get(method.getName());
                    if (answer == null) {
                        throw new UnsupportedOperationException(method.toString());
                    }
                    return answer;
                }));
    }
}
