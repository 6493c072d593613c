package dev.darkroom.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.darkroom.specs.model.Document;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** People read what a release changes, what breaks first. */
class ChangesPageTest {

    private static final Section SECTION = new Section("Start", "index.html", List.of());

    @Test
    void whatBreaksStandsApart() throws Exception {
        Element page = page("v1.0.0", Map.of("toy", toy("1.0.0", "get", "3")), Map.of("toy", toy("1.1.0", "get", "5")));

        assertThat(page.select(".lead").text()).contains("Since v1.0.0", "1 changes break");
        assertThat(page.select("#toy ~ .small").text()).contains("1.0.0 → 1.1.0");
        assertThat(page.select("h3").eachText()).containsExactly("Breaking");
        assertThat(page.select(".breaking li").text()).contains("limit", "minimum", "#/paths/");
    }

    @Test
    void whatIsGoneAndWhatIsTheSameIsSaid() throws Exception {
        Document same = toy("1.0.0", "get", "3");
        Element page = page("v1.0.0", Map.of("toy", same, "old", same), Map.of("toy", same));

        assertThat(page.select("section").eachText())
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("No change."))
                .anySatisfy(text -> assertThat(text).contains("the document is gone"));
    }

    @Test
    void beforeTheFirstReleaseThereIsNothingToCompare() throws Exception {
        Element page = page("", Map.of(), Map.of("toy", toy("1.0.0", "get", "3")));

        assertThat(page.select(".lead").text()).startsWith("Nothing is released yet");
        assertThat(page.text()).doesNotContain("No change.");
    }

    private static Element page(String release, Map<String, Document> before, Map<String, Document> now) {
        return Jsoup.parse(new ChangesPage(now, SECTION).since(release, before).content());
    }

    private static Document toy(String version, String method, String minimum) throws Exception {
        return new Document(new JsonMapper().readTree("""
                {"openapi": "3.0.3", "info": {"title": "Toy", "version": "%s"}, "paths": {"/toys": {"%s": {
                  "operationId": "listToys", "tags": ["Toys"],
                  "parameters": [{"name": "size", "in": "query", "schema": {"type": "integer", "minimum": %s}}],
                  "responses": {"200": {"description": "Toys."}}}}}}
                """.formatted(version, method, minimum)));
    }
}
