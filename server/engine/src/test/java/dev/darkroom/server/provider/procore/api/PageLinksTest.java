package dev.darkroom.server.provider.procore.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.provider.procore.domain.PageWindow;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLinksTest {

    private static final URI IMAGES = URI.create("https://host.example/rest/v1.0/images?project_id=56");

    @ParameterizedTest
    @CsvSource({
        "1, 10, 0, ''",
        "1, 10, 10, ''",
        "7, 10, 10, ''",
        "1, 10, 11, last=2 next=2",
        "2, 10, 11, first=1 prev=1",
        "2, 10, 30, first=1 prev=1 last=3 next=3",
        "2, 10, 31, first=1 prev=1 last=4 next=3",
        "4, 10, 31, first=1 prev=3",
        "9, 10, 31, first=1 prev=4",
        "2147483647, 2147483647, 9000000000, first=1 prev=5",
    })
    void leadsToThePagesThatAreThere(int number, int size, long total, String expected) {
        String links = PageLinks.of(IMAGES, new PageWindow(number, size), total).orElse("");

        String found = links.replaceAll("<[^>]*[?&]page=(\\d+)&per_page=" + size + ">; rel=\"(\\w+)\",? ?", "$2=$1 ");
        assertThat(found.strip()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "page=3&project_id=56&per_page=2, project_id=56",
        "filters[id]=1;2&project_id=56&page=3, filters[id]=1%3B2&project_id=56",
        "filters%5Bid%5D=1%2C2&project_id=56, filters%5Bid%5D=1%2C2&project_id=56",
        "homepage=4&&page&project_id=56, homepage=4&project_id=56",
    })
    void keepsTheOtherParameters(String asked, String kept) {
        URI url = URI.create("https://host.example:8443/rest/v1.0/images?" + asked);

        assertThat(PageLinks.of(url, new PageWindow(1, 2), 4))
                .hasValueSatisfying(links -> assertThat(links)
                        .startsWith("<https://host.example:8443/rest/v1.0/images?" + kept
                                + "&page=2&per_page=2>; rel=\"last\", "));
    }

    @Test
    void hidesCommasFromReadersWhoSplitAtThem() {
        URI url = URI.create("https://host.example/rest/v1.0/images?filters[id]=1,2,3");

        String links = PageLinks.of(url, new PageWindow(2, 1), 3).orElseThrow();

        assertThat(links.split(","))
                .hasSize(4)
                .allSatisfy(link -> assertThat(link).contains("filters[id]=1%2C2%2C3&page="));
    }
}
