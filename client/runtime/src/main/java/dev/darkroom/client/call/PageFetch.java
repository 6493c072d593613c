package dev.darkroom.client.call;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.client.http.Headers;
import dev.darkroom.client.json.JsonCodec;
import dev.darkroom.client.paging.Page;
import dev.darkroom.client.paging.Pages;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fetches the pages of a list. Safe for use by several threads, as no call is changed. */
final class PageFetch<T> {

    /** Reads the items of a page. */
    interface Items<T> {

        /** Null where there is no list. */
        @Nullable
        List<T> read(JsonCodec json, JsonNode list) throws IOException;
    }

    private final OperationClient client;
    private final OperationRequest first;
    private final String pointer;
    private final PageMarks marks;
    private final Items<T> reader;

    PageFetch(OperationClient client, OperationRequest first, String pointer, PageMarks marks, Items<T> reader) {
        this.client = client;
        this.first = first;
        this.pointer = pointer;
        this.marks = marks;
        this.reader = reader;
    }

    Pages<T> pages() {
        PageTrail start = PageTrail.from(first.queryText(marks.parameter()).orElse(null));
        return new Pages<>(() -> page(first, start));
    }

    private Page<T> page(OperationRequest call, PageTrail trail) {
        return client.send(call, new PageDecoder(call, trail)).body();
    }

    private Page<T> page(String mark, PageTrail trail) {
        return page(first.withQuery(marks.parameter(), mark, marks.replaced()), trail);
    }

    /** Reads the response to one request. */
    private final class PageDecoder extends ResponseDecoder<Page<T>> {

        private final OperationRequest call;
        private final PageTrail trail;

        PageDecoder(OperationRequest call, PageTrail trail) {
            this.call = call;
            this.trail = trail;
        }

        @Override
        Page<T> read(ResponseBody received, JsonCodec json) throws IOException {
            byte[] bytes = received.readAll();
            Headers headers = received.response().headers();
            try {
                JsonNode body = json.readTree(bytes);
                List<T> items = items(json, body);
                if (items == null) {
                    throw new IOException("there is no list at \"" + pointer + "\"");
                }
                String mark = marks.next().after(call, body, headers, items.size());
                if (mark == null) {
                    return new Page<>(items, headers, null);
                }
                requireProgress(mark);
                PageTrail further = trail.to(mark);
                return new Page<>(items, headers, () -> page(mark, further));
            } catch (IOException | RuntimeException e) {
                throw new UnreadableBody(bytes, String.valueOf(e.getMessage()), e);
            }
        }

        private @Nullable List<T> items(JsonCodec json, JsonNode body) throws IOException {
            try {
                return reader.read(json, body.at(pointer));
            } catch (JsonMappingException e) {
                for (String name = pointer; !name.isEmpty(); name = name.substring(0, name.lastIndexOf('/'))) {
                    e.prependPath(body, name.substring(name.lastIndexOf('/') + 1));
                }
                throw e;
            }
        }

        /** A page that follows itself would be fetched for ever. */
        private void requireProgress(String mark) throws IOException {
            if (call.queryText(marks.parameter()).filter(mark::equals).isPresent()) {
                throw new IOException("the page names itself as the one that follows");
            }
        }
    }
}
