package dev.darkroom.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.client.http.Headers;
import dev.darkroom.client.paging.CursorPaging;
import dev.darkroom.client.paging.PagePaging;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to get from one page to another: a query parameter, and the mark it gets.
 *
 * @param parameter the query parameter that a mark goes into
 * @param replaced query parameters that a mark stands in for
 * @param next finds the mark of the page that follows
 */
record PageMarks(String parameter, List<String> replaced, Next next) {

    /** Finds the mark of the page that follows. */
    interface Next {

        /**
         * The mark, null on the last page.
         *
         * @param call the request for this page
         * @throws IOException if the response contradicts itself
         */
        @Nullable
        String after(OperationRequest call, JsonNode body, Headers headers, int items) throws IOException;
    }

    static PageMarks forward(CursorPaging paging) {
        return cursor(paging.after(), paging.before(), paging.next());
    }

    static PageMarks backward(CursorPaging paging) {
        return cursor(paging.before(), paging.after(), paging.previous());
    }

    private static PageMarks cursor(Optional<String> parameter, Optional<String> opposite, Optional<String> pointer) {
        if (parameter.isEmpty() || pointer.isEmpty()) {
            throw new IllegalArgumentException(
                    "the document does not say how to get from page to page in this direction");
        }
        return new PageMarks(parameter.get(), opposite.stream().toList(), (call, body, headers, items) -> {
            JsonNode mark = body.at(pointer.get());
            if (mark.isMissingNode() || mark.isNull() || mark.asText().isEmpty() && mark.isTextual()) {
                return null;
            }
            if (!mark.isTextual() && !mark.isIntegralNumber()) {
                throw new IOException("the mark at \"" + pointer.get() + "\" is no text");
            }
            return mark.asText();
        });
    }

    static PageMarks numbered(PagePaging paging) {
        return new PageMarks(paging.page(), List.of(), (call, body, headers, items) -> {
            long number = call.queryNumber(paging.page()).orElse(1L);
            List<String> links = paging.link().map(headers::all).orElse(List.of());
            if (!links.isEmpty()) {
                // Only the number is taken from the address: a token must not go where a response points.
                return LinkHeader.next(links)
                        .map(uri -> LinkHeader.queryNumber(uri, paging.page()).orElse(number + 1))
                        .map(String::valueOf)
                        .orElse(null);
            }
            Optional<Long> total = paging.total().flatMap(headers::first).flatMap(Digits::number);
            Optional<Long> size = call.queryNumber(paging.size())
                    .map(asked -> Math.min(asked, paging.maximum().orElse(Integer.MAX_VALUE)));
            boolean more = total.isPresent() && size.isPresent()
                    ? number * size.get() < total.get()
                    : items > 0 && (size.isEmpty() || items >= size.get());
            return more ? String.valueOf(number + 1) : null;
        });
    }
}
