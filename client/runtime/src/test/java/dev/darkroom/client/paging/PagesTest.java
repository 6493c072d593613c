package dev.darkroom.client.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.client.call.OperationClient;
import dev.darkroom.client.call.OperationRequest;
import dev.darkroom.client.error.DecodeException;
import dev.darkroom.client.error.NotFoundException;
import dev.darkroom.client.http.Headers;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Transport;
import java.io.ByteArrayInputStream;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists read page by page, over a transport in memory. */
@Timeout(60)
class PagesTest {

    private static final CursorPaging CURSOR = CursorPaging.builder()
            .limit("limit")
            .before("before")
            .after("after")
            .items("/data")
            .next("/cursors/next")
            .previous("/cursors/previous")
            .build();

    private static final PagePaging NUMBERED = PagePaging.builder()
            .page("page")
            .size("per_page")
            .items("")
            .total("Total")
            .link("Link")
            .maximum(100)
            .build();

    private final List<String> queries = new ArrayList<>();

    private OperationClient client(Function<String, HttpResponse> answers) {
        return OperationClient.builder(URI.create("http://light.example")).build(new Transport() {
            @Override
            public HttpResponse send(HttpRequest request) {
                String query = String.valueOf(request.uri().getQuery());
                queries.add(query);
                return answers.apply(query);
            }

            @Override
            public void close() {
                // There is nothing to close.
            }
        });
    }

    private static HttpResponse json(int status, String body, String... headers) {
        Headers.Builder all = Headers.builder();
        for (int i = 0; i < headers.length; i += 2) {
            all.add(headers[i], headers[i + 1]);
        }
        return HttpResponse.builder(status)
                .headers(all.build())
                .body(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private static HttpResponse data(String items, String next, String previous) {
        return json(200, "{\"data\":" + items + ",\"cursors\":{\"next\":" + next + ",\"previous\":" + previous + "}}");
    }

    private static OperationRequest call(Paging paging) {
        return OperationRequest.of("GET", "listSlides", "/slides").paging(paging);
    }

    private OperationClient threePages() {
        return client(query -> switch (query) {
            case "limit=2" -> data("[1,2]", "\"b\"", "null");
            case "limit=2&after=b" -> data("[]", "\"c\"", "\"a\"");
            case "limit=2&after=c", "limit=2&before=z" -> data("[5]", "null", "\"y\"");
            case "limit=2&before=y" -> data("[3,4]", "\"x\"", "null");
            default -> json(404, "{}");
        });
    }

    @Test
    void marksLeadForwardPastAnEmptyPage() {
        Pages<Integer> pages = threePages().pages(call(CURSOR).query("limit", 2), Integer.class);

        assertThat(queries).isEmpty();
        assertThat(pages.items()).containsExactly(1, 2, 5);
        assertThat(queries).containsExactly("limit=2", "limit=2&after=b", "limit=2&after=c");
        assertThat(pages.itemStream().toList()).containsExactly(1, 2, 5);
        assertThat(pages.stream().map(Page::items)).containsExactly(List.of(1, 2), List.of(), List.of(5));
    }

    @Test
    void marksLeadBackward() {
        Pages<Integer> pages =
                threePages().pagesBackward(call(CURSOR).query("limit", 2).query("before", "z"), Integer.class);

        assertThat(pages.stream().map(Page::items)).containsExactly(List.of(5), List.of(3, 4));
        assertThat(queries).containsExactly("limit=2&before=z", "limit=2&before=y");
    }

    @Test
    void noPageIsFetchedThatIsNotNeeded() {
        Pages<Integer> pages = threePages().pages(call(CURSOR).query("limit", 2), Integer.class);

        assertThat(pages.itemStream().limit(2)).containsExactly(1, 2);
        assertThat(pages.stream().findFirst()).isPresent();
        assertThat(queries).containsExactly("limit=2", "limit=2");
    }

    @Test
    void theEndIsTheEnd() {
        Iterator<Integer> items = client(query -> data("[]", "null", "null"))
                .pages(call(CURSOR), Integer.class)
                .items()
                .iterator();

        assertThat(items.hasNext()).isFalse();
        assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"data\":[1]}", "{\"data\":[1],\"cursors\":null}", "{\"data\":[1],\"cursors\":{\"next\":\"\"}}"
            })
    void aMarkThatIsNotThereIsTheEnd(String body) {
        assertThat(client(query -> json(200, body))
                        .pages(call(CURSOR), Integer.class)
                        .items())
                .containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"data\":null}",
                "{\"data\":{}}",
                "{\"data\":[null]}",
                "{\"data\":[\"x\"]}",
                "<html>"
            })
    void whatIsNoListIsAnError(String body) {
        Pages<Integer> pages = client(query -> json(200, body)).pages(call(CURSOR), Integer.class);

        assertThatThrownBy(() -> pages.items().iterator().hasNext()).isInstanceOf(DecodeException.class);
    }

    @Test
    void aPageThatFollowsItselfIsAnError() {
        Pages<Integer> pages = client(query -> data("[]", "\"same\"", "null")).pages(call(CURSOR), Integer.class);

        assertThatThrownBy(() -> pages.items().forEach(item -> {}))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("names itself");
        assertThat(queries).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 100})
    void pagesInACircleAreAnErrorHoweverLargeItIs(int length) {
        Pages<Integer> pages = client(query -> data("[1]", "\"" + queries.size() % length + "\"", "null"))
                .pages(call(CURSOR), Integer.class);

        assertThatThrownBy(() -> pages.items().forEach(item -> {}))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("circle");
        assertThat(queries).hasSizeLessThanOrEqualTo(3 * length + 1);
    }

    @Test
    void linksInACircleAreAnError() {
        OperationClient client =
                client(query -> linked("[1]", "<x?page=" + ("page=2".equals(query) ? 3 : 2) + ">; rel=next"));

        assertThatThrownBy(() ->
                        client.pages(call(NUMBERED), Integer.class).items().forEach(item -> {}))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("circle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[\"b\"]", "true", "1.5"})
    void aMarkThatIsNoTextIsAnErrorAndNotTheEnd(String mark) {
        Pages<Integer> pages = client(query -> data("[1]", mark, "null")).pages(call(CURSOR), Integer.class);

        assertThatThrownBy(() -> pages.items().forEach(item -> {}))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("/cursors/next");
    }

    @Test
    void aMarkMayBeANumber() {
        OperationClient client = client(
                query -> data("[1]", "after=9007199254740993".equals(query) ? "null" : "9007199254740993", "null"));

        assertThat(client.pages(call(CURSOR), Integer.class).items()).hasSize(2);
    }

    @Test
    void anErrorInTheMiddleIsThrownAndThePageAskedForAgain() {
        Iterator<Page<Integer>> pages = client(query -> queries.size() == 2
                        ? json(404, "{}")
                        : data("[" + queries.size() + "]", queries.size() < 3 ? "\"b\"" : "null", "null"))
                .pages(call(CURSOR), Integer.class)
                .iterator();
        pages.next();

        assertThatThrownBy(pages::next).isInstanceOf(NotFoundException.class);
        assertThat(pages.next().items()).containsExactly(3);
        assertThat(queries).containsExactly("null", "after=b", "after=b");
    }

    private static HttpResponse linked(String items, String link) {
        return json(200, items, "Link", link);
    }

    @Test
    void linksLeadFromPageToPageAndNeverToAnotherHost() {
        OperationClient client = client(query -> switch (query) {
            case "null" -> linked("[1]", "<http://evil.example/?a=1,2&page=2&per_page=1>; rel=\"next\", <x>; rel=last");
            case "page=2" ->
                linked("[]", "<x>; rel=\"first prev\", <http://light.example/slides?page=7>;title=a; REL=Next");
            case "page=7" -> linked("[7]", "<http://light.example/slides>; rel=\"alternate next\"");
            default -> linked("[8]", "<x?page=7>; rel=\"prev\"");
        });

        assertThat(client.pages(call(NUMBERED), Integer.class).items()).containsExactly(1, 7, 8);
        assertThat(queries).containsExactly("null", "page=2", "page=7", "page=8");
    }

    @Test
    void withoutLinksTheTotalTellsTheEnd() {
        OperationClient client = client(query -> json(200, query.contains("page=2") ? "[]" : "[1,2]", "Total", "5"));

        client.pages(call(NUMBERED).query("per_page", 2), Integer.class).items().forEach(item -> {});

        assertThat(queries).containsExactly("per_page=2", "per_page=2&page=2", "per_page=2&page=3");
    }

    @Test
    void withoutAnyOfThemAShortPageTellsTheEnd() {
        OperationClient client =
                client(query -> json(200, query.contains("page=3") ? "[5]" : "[1,2]", "Total", "many"));

        assertThat(client.pages(call(NUMBERED).query("per_page", 2), Integer.class)
                        .items())
                .containsExactly(1, 2, 1, 2, 5);
    }

    @Test
    void aLinkToThePageItselfIsAnError() {
        OperationClient client = client(query -> linked("[1]", "<x?page=3>; rel=next"));
        Pages<Integer> pages = client.pages(call(NUMBERED).query("page", 3), Integer.class);

        assertThatThrownBy(() -> pages.items().forEach(item -> {})).isInstanceOf(DecodeException.class);
    }

    @Test
    void aHugeLinkTakesNoTime() {
        OperationClient client = client(query -> linked("[1]", "<".repeat(60_000) + "; rel=" + " ".repeat(5_000)));

        assertThat(client.pages(call(NUMBERED), Integer.class).items()).containsExactly(1);
    }

    @Test
    void aListThatHasNoWayBackSaysSo() {
        OperationClient client = client(query -> json(200, "[]"));

        assertThatThrownBy(() -> client.pagesBackward(call(NUMBERED), Integer.class))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> client.pages(OperationRequest.of("GET", "show", "/slides/7"), Integer.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("show has no pages");
    }

    /** Every page that was read is garbage: only one is reachable. */
    @Test
    void aHundredThousandItemsAreReadOnePageAtATime() {
        String items = IntStream.range(0, 1000).mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        OperationClient client =
                client(query -> data(items, queries.size() < 100 ? "\"" + queries.size() + "\"" : "null", "null"));
        List<WeakReference<Page<Integer>>> read = new ArrayList<>();

        long count = client.pages(call(CURSOR), Integer.class).stream()
                .peek(page -> read.add(new WeakReference<>(page)))
                .mapToLong(page -> page.items().size())
                .sum();

        assertThat(count).isEqualTo(100_000);
        System.gc();
        assertThat(read.stream().filter(page -> page.get() != null)).hasSizeLessThan(3);
    }
}
