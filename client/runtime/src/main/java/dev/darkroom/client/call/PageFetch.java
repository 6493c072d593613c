package dev.darkroom.client.call;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.json.JsonCodec;
import dev.darkroom.client.paging.Page;
import dev.darkroom.client.paging.Pages;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fetches the pages of a list. Safe for use by several threads, as no call is changed. */
final class PageFetch<T> {

    private final OperationClient client;
    private final OperationRequest first;
    private final String pointer;
    private final PageMarks marks;
    private final Class<T> item;

    PageFetch(OperationClient client, OperationRequest first, String pointer, PageMarks marks, Class<T> item) {
        this.client = client;
        this.first = first;
        this.pointer = pointer;
        this.marks = marks;
        this.item = item;
    }

    Pages<T> pages() {
        return new Pages<>(() -> page(first));
    }

    private Page<T> page(OperationRequest call) {
        return client.send(call, new PageDecoder(call)).body();
    }

    private Page<T> page(String mark) {
        return page(first.withQuery(marks.parameter(), mark, marks.replaced()));
    }

    /** Reads the response to one request. */
    private final class PageDecoder extends ResponseDecoder<Page<T>> {

        private final OperationRequest call;

        PageDecoder(OperationRequest call) {
            this.call = call;
        }

        @Override
        Page<T> read(HttpResponse response, JsonCodec json, int maxBytes) throws IOException {
            byte[] bytes = ResponseBody.readAll(response, maxBytes);
            try {
                JsonNode body = json.readTree(bytes);
                List<T> items = items(json, body);
                if (items == null) {
                    throw new IOException("there is no list at \"" + pointer + "\"");
                }
                String mark = marks.next().after(call, body, response.headers(), items.size());
                requireProgress(mark);
                return new Page<>(items, response.headers(), mark == null ? null : () -> page(mark));
            } catch (IOException | RuntimeException e) {
                throw new UnreadableBody(bytes, String.valueOf(e.getMessage()), e);
            }
        }

        private @Nullable List<T> items(JsonCodec json, JsonNode body) throws IOException {
            try {
                return json.readList(body.at(pointer), item);
            } catch (JsonMappingException e) {
                for (String name = pointer; !name.isEmpty(); name = name.substring(0, name.lastIndexOf('/'))) {
                    e.prependPath(body, name.substring(name.lastIndexOf('/') + 1));
                }
                throw e;
            }
        }

        /** A page that follows itself would be fetched for ever. */
        private void requireProgress(@Nullable String mark) throws IOException {
            if (mark != null
                    && call.queryText(marks.parameter()).filter(mark::equals).isPresent()) {
                throw new IOException("the page names itself as the one that follows");
            }
        }
    }
}
