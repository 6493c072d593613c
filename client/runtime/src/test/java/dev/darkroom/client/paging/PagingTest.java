package dev.darkroom.client.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a call knows of the pages of its list. */
class PagingTest {

    @Test
    void cursorsHaveNames() {
        CursorPaging paging = CursorPaging.builder()
                .limit("limit")
                .before("before")
                .after("after")
                .order("pagination_order")
                .items("/data")
                .next("/paging/cursors/next")
                .previous("/paging/cursors/previous")
                .maximum(100)
                .build();

        assertThat(paging.limit()).isEqualTo("limit");
        assertThat(paging.before()).contains("before");
        assertThat(paging.after()).contains("after");
        assertThat(paging.order()).contains("pagination_order");
        assertThat(paging.items()).isEqualTo("/data");
        assertThat(paging.next()).contains("/paging/cursors/next");
        assertThat(paging.previous()).contains("/paging/cursors/previous");
        assertThat(paging.maximum()).hasValue(100);
    }

    @Test
    void pagesHaveNames() {
        PagePaging paging = PagePaging.builder()
                .page("page")
                .size("per_page")
                .items("")
                .total("Total")
                .link("Link")
                .maximum(10_000)
                .build();

        assertThat(paging.page()).isEqualTo("page");
        assertThat(paging.size()).isEqualTo("per_page");
        assertThat(paging.items()).isEmpty();
        assertThat(paging.total()).contains("Total");
        assertThat(paging.link()).contains("Link");
        assertThat(paging.maximum()).hasValue(10_000);
    }

    @Test
    void whatIsNotSaidIsEmptyAndWhatIsNeededIsAskedFor() {
        assertThat(PagePaging.builder().page("p").size("s").items("").build().maximum())
                .isEmpty();
        assertThat(CursorPaging.builder().limit("l").items("/a").build().next()).isEmpty();
        assertThatThrownBy(() -> PagePaging.builder().page("p").size("s").build())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("items");
        assertThatThrownBy(() -> CursorPaging.builder().items("").build())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("limit");
    }
}
