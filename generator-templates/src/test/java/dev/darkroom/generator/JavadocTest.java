package dev.darkroom.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Descriptions of a document as Javadoc. */
class JavadocTest {

    @Test
    void paragraphsAreKept() {
        assertThat(Javadoc.lines("One\n  line.\n\n\nTwo.")).containsExactly("One line.", "", "<p>Two.");
        assertThat(Javadoc.lines("One.", "", " ", "Two.")).containsExactly("One.", "", "<p>Two.");
    }

    @Test
    void listsAreKept() {
        assertThat(Javadoc.lines("Filters:\n- one\n- two, which\n  goes on\n\n- three\n\nThe end."))
                .containsExactly(
                        "Filters:",
                        "",
                        "<ul>",
                        "  <li>one",
                        "  <li>two, which goes on",
                        "  <li>three",
                        "</ul>",
                        "",
                        "<p>The end.");
    }

    @Test
    void headingsAreKept() {
        assertThat(Javadoc.lines("# Keys\nA key opens.\n\n## Errors\n- one"))
                .containsExactly(
                        "<strong>Keys</strong>",
                        "",
                        "<p>A key opens.",
                        "",
                        "<p><strong>Errors</strong>",
                        "",
                        "<ul>",
                        "  <li>one",
                        "</ul>");
        assertThat(Javadoc.lines("#1 is a number")).containsExactly("#1 is a number");
    }

    @Test
    void numberedListsAreKept() {
        assertThat(Javadoc.lines("Steps:\n\n1. one\n2. two\n\n   goes on"))
                .containsExactly("Steps:", "", "<ol>", "  <li>one", "  <li>two", "  <p>goes on", "</ol>");
    }

    @Test
    void aListMayComeFirst() {
        assertThat(Javadoc.lines("* one\n* two")).containsExactly("<ul>", "  <li>one", "  <li>two", "</ul>");
    }

    @Test
    void aLineThatBeginsWithANumberIsNoList() {
        assertThat(Javadoc.lines("It began in\n12. of May it ended."))
                .containsExactly("It began in 12. of May it ended.");
        assertThat(Javadoc.lines("- 1 is a number\n-5 too"))
                .containsExactly("<ul>", "  <li>1 is a number -5 too", "</ul>");
    }

    @Test
    void longLinesAreWrapped() {
        List<String> lines = Javadoc.lines("word ".repeat(50), "- " + "word ".repeat(50));

        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(112));
        assertThat(String.join(" ", lines).split("word")).hasSize(101);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "a < b & c > d       | a &lt; b &amp; c &gt; d",
                "a */ b              | a *&#47; b",
                "mail me@host        | mail me&#64;host",
                "`a<b>`              | <code>a&lt;b&gt;</code>",
                "`{id}` or `{a: 1}`  | <code>{id}</code> or <code>{a: 1}</code>",
                "`**a** *b*` `c`     | <code>**a** *b*</code> <code>c</code>",
                "**all `x` are** so  | <strong>all <code>x</code> are</strong> so",
                "an *image* is one   | an <em>image</em> is one",
                "`{\"a\": 1}` and `b`  | <code>{&quot;a&quot;: 1}</code> and <code>b</code>",
                "`*` or `a * b *`    | <code>*</code> or <code>a * b *</code>",
                "2 * 3 * 4           | 2 * 3 * 4",
                "**all** of them     | <strong>all</strong> of them",
                "2 ** 3 ** 4         | 2 ** 3 ** 4",
                "C:\\users            | C:&#92;users",
            })
    void whatMeansSomethingInJavadocIsEscaped(String text, String expected) {
        assertThat(Javadoc.lines(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "''                       | ''",
                "'One. Two.'              | One.",
                "'One\n line.\n\nTwo.'    | One line.",
                "'One:\n- a. b\n- c'      | One:",
                "'Version 1.5 of it'      | Version 1.5 of it",
            })
    void theSummaryIsTheFirstSentence(String text, String expected) {
        assertThat(Javadoc.summary(text)).isEqualTo(expected);
    }

    @Test
    void codeIsKeptAsItIs() {
        assertThat(Javadoc.lines("So:\n\n```json\n{\"a\":\n  1}\n```\n\nDone."))
                .containsExactly("So:", "", "<pre><code>{&quot;a&quot;:", "  1}", "</code></pre>", "", "<p>Done.");
    }

    @Test
    void tablesHaveTheCaptionThatJavadocAsksFor() {
        assertThat(Javadoc.lines("| a | b |\n|:-:|---|\n| 1 | 2 |"))
                .startsWith("<table>", "<caption>Table</caption>")
                .contains("<td>1</td>", "</table>")
                .noneMatch(line -> line.contains("align"));
    }

    @Test
    void linksAreKeptAndPicturesAreTheirTexts() {
        assertThat(Javadoc.lines("See [it](https://example.org/a?b=1&c=2), ![a cat](cat.png)"))
                .containsExactly("See <a href=\"https://example.org/a?b=1&amp;c=2\">it</a>, a cat");
    }

    @Test
    void htmlIsShownAndNotObeyed() {
        assertThat(Javadoc.lines("a <b>bold</b> <br> word"))
                .containsExactly("a &lt;b&gt;bold&lt;/b&gt; &lt;br&gt; word");
    }
}
