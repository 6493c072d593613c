package dev.darkroom.client.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Blocker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms are read back by a parser that has nothing to do with who wrote them. */
class MultipartBodyTest {

    private static final byte[] BYTES = {0, '\r', '\n', '-', '-', (byte) 0xff, '\r', '\n'};

    /** A part as another parser sees it. */
    private record Part(
            String name,
            @Nullable String fileName,
            @Nullable String type,
            String text) {}

    @Test
    void partsComeBackInTheirOrder() throws IOException {
        MultipartBody form = MultipartBody.builder()
                .text("label", "Grüße, 漢字 & \"quotes\"\r\n")
                .json("meta", "{\"a\":\"ü\"}")
                .file("image[data]", Upload.of("barn.jpg", BYTES))
                .text("label", "")
                .build();

        assertThat(parsed(form))
                .containsExactly(
                        new Part("label", null, "text/plain; charset=UTF-8", "Grüße, 漢字 & \"quotes\"\r\n"),
                        new Part("meta", null, "application/json", "{\"a\":\"ü\"}"),
                        new Part("image[data]", "barn.jpg", "image/jpeg", new String(BYTES, StandardCharsets.UTF_8)),
                        new Part("label", null, "text/plain; charset=UTF-8", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"naïve name.jpg", "漢字.png", "😀.gif", "a;b=c.jpg", "50%.jpg", "a'b.jpg", "a/b.jpg"})
    void fileNamesComeBackInUtf8(String name) throws IOException {
        MultipartBody form =
                MultipartBody.builder().file("image", Upload.of(name, BYTES)).build();

        assertThat(parsed(form)).extracting(Part::fileName).containsExactly(name);
    }

    /** Whether a backslash escapes what follows is read differently by different servers. */
    @Test
    void aBackslashStaysWhatItIs() throws IOException {
        MultipartBody form = MultipartBody.builder()
                .file("image", Upload.of("C:\\a.jpg", BYTES))
                .build();

        assertThat(text(form)).contains("filename=\"C:\\a.jpg\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'say \"cheese\".jpg', 'say %22cheese%22.jpg'",
        "'a\r\nX-Evil: 1\r\n\r\nb.jpg', 'a%0D%0AX-Evil: 1%0D%0A%0D%0Ab.jpg'",
        "'\"; name=\"other', '%22; name=%22other'",
        "'a\u0000\u007fb', 'a%00%7Fb'",
    })
    void whatWouldEndANameIsWrittenAsBrowsersDo(String name, String written) throws IOException {
        MultipartBody form = MultipartBody.builder()
                .file("image", Upload.of(name, BYTES).withMediaType("image/jpeg"))
                .text(name, "x")
                .build();

        assertThat(parsed(form))
                .containsExactly(
                        new Part("image", written, "image/jpeg", new String(BYTES, StandardCharsets.UTF_8)),
                        new Part(written, null, "text/plain; charset=UTF-8", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"naïve", "漢字", "filters[location_id][]", "a b"})
    void namesOfPartsComeBack(String name) throws IOException {
        assertThat(parsed(MultipartBody.builder().text(name, "x").build()))
                .extracting(Part::name)
                .containsExactly(name);
    }

    @Test
    void theMediaTypeNamesTheBoundary() throws IOException {
        MultipartBody form = MultipartBody.builder().text("a", "b").build();

        assertThat(form.mediaType()).startsWith("multipart/form-data; ").contains("boundary=");
        assertThat(text(form)).startsWith("--" + boundary(form)).endsWith("--" + boundary(form) + "--\r\n");
        assertThat(boundary(form))
                .isNotEqualTo(boundary(MultipartBody.builder().text("a", "b").build()));
    }

    @Test
    void theLengthIsExactWhereEveryPartHasOne() throws IOException {
        MultipartBody form = MultipartBody.builder()
                .text("läbel", "Grüße")
                .json("meta", "{}")
                .file("image", Upload.of("naïve.jpg", BYTES))
                .build();

        assertThat(form.length()).isEqualTo(bytes(form).length);
    }

    @Test
    void theLengthIsNotKnownWhereOnePartHasNone() {
        MultipartBody form = MultipartBody.builder()
                .text("label", "dog")
                .file("image", Upload.of("a.jpg", () -> new ByteArrayInputStream(BYTES)))
                .build();

        assertThat(form.length()).isEqualTo(-1);
    }

    @Test
    void aFormOfRepeatablePartsIsRepeatable() throws IOException {
        MultipartBody form = MultipartBody.builder()
                .text("label", "dog")
                .file("image", Upload.of("a.jpg", BYTES))
                .build();

        assertThat(form.repeatable()).isTrue();
        assertThat(bytes(form)).isEqualTo(bytes(form));
    }

    @Test
    void aFormWithASingleStreamIsNot() throws IOException {
        MultipartBody form = MultipartBody.builder()
                .file("image", Upload.once("a.jpg", new ByteArrayInputStream(BYTES)))
                .file("other", Upload.of("a.jpg", BYTES))
                .build();

        assertThat(form.repeatable()).isFalse();
        bytes(form);
        assertThatThrownBy(() -> bytes(form)).isInstanceOf(IOException.class).hasMessageContaining("already");
    }

    @Test
    void aFormWithoutPartsIsStillAForm() throws IOException {
        MultipartBody form = MultipartBody.builder().build();

        assertThat(text(form)).isEqualTo("--" + boundary(form) + "--\r\n");
        assertThat(form.length()).isEqualTo(bytes(form).length);
    }

    private static List<Part> parsed(MultipartBody form) throws IOException {
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary(form));
        parser.setMaxMemoryFileSize(-1);
        List<Part> parts = new ArrayList<>();
        Content.Source source = Content.Source.from(ByteBuffer.wrap(bytes(form)));
        try (MultiPartFormData.Parts all =
                Blocker.<MultiPartFormData.Parts>blockWithPromise(done -> parser.parse(source, done))) {
            for (MultiPart.Part part : all) {
                parts.add(new Part(
                        part.getName(),
                        part.getFileName(),
                        part.getHeaders().get(HttpHeader.CONTENT_TYPE),
                        new String(
                                Content.Source.asInputStream(part.createContentSource())
                                        .readAllBytes(),
                                StandardCharsets.UTF_8)));
            }
        }
        return parts;
    }

    private static String boundary(MultipartBody form) {
        return Objects.requireNonNull(
                MultiPart.extractBoundary(form.mediaType()), () -> "no boundary in " + form.mediaType());
    }

    private static byte[] bytes(MultipartBody form) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        form.writeTo(target);
        return target.toByteArray();
    }

    private static String text(MultipartBody form) throws IOException {
        return new String(bytes(form), StandardCharsets.UTF_8);
    }
}
