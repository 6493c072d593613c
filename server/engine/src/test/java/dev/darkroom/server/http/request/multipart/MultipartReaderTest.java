package dev.darkroom.server.http.request.multipart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class MultipartReaderTest {

    private static final String BOUNDARY = "frontier";

    @TempDir
    Path folder;

    @Test
    void readsTextsAndFilesInTheirOrder() throws IOException {
        String form = part("form-data; name=\"label\"", "", "dog")
                + part("form-data; name=\"image\"; filename=\"dog.jpg\"", "image/jpeg", "not a picture")
                + part("form-data; name=\"meta\"", "application/json", "{\"a\":1}")
                + end();
        try (Parts parts = read(form)) {
            List<Part> all = list(parts);
            assertThat(all).extracting(Part::name).containsExactly("label", "image", "meta");
            assertThat(all).extracting(Part::isFile).containsExactly(false, true, false);
            assertThat(all).extracting(Part::mediaType).containsExactly(null, "image/jpeg", "application/json");
            assertThat(all.get(0).text()).isEqualTo("dog");
            assertThat(all.get(1).file()).hasContent("not a picture");
            assertThat(all.get(1).size()).isEqualTo(13);
            assertThat(all.get(1).sha256())
                    .isEqualTo("bf891ea46ead4993e89aa7da02ab8c23dd50f29e9aae64607105363a5f070e03");
        }
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void aFileThatWasMovedIsNobodysBusinessAnyMore() throws IOException {
        Parts parts = read(part("form-data; name=\"f\"; filename=\"f\"", "", "x") + end());
        Path moved = Files.move(list(parts).get(0).file(), folder.resolve("moved"));
        parts.close();
        assertThat(moved).hasContent("x");
    }

    @Test
    void aFileThatCannotBeDeletedSpoilsNoRequest() throws IOException {
        Parts parts = read(part("form-data; name=\"f\"; filename=\"f\"", "", "x") + end());
        Path file = list(parts).get(0).file();
        Files.delete(file);
        Files.createDirectories(file.resolve("in the way"));
        parts.close();
        assertThat(file).isDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "form-data; name=\"f\"; filename=\"plain.jpg\"                               | plain.jpg",
                "form-data; name=\"f\"; filename=plain.jpg                                   | plain.jpg",
                "form-data; name=\"f\"; filename=\"with \\\"quotes\\\".jpg\"                 | with \"quotes\".jpg",
                "form-data; name=\"f\"; filename=\"with %22quotes%22.jpg\"                   | with \"quotes\".jpg",
                "form-data; name=\"f\"; filename=\"semi;colon.jpg\"                          | semi;colon.jpg",
                "form-data; name=\"f\"; filename=\"naïve €.jpg\"                             | naïve €.jpg",
                "form-data; name=\"f\"; filename=\"x\"; filename*=UTF-8''na%C3%AFve%20%E2%82%AC.jpg | naïve €.jpg",
                "form-data; name=\"f\"; filename*=utf-8'en'a+b.jpg                           | a+b.jpg",
                "form-data; name=\"f\"; filename*=UTF-8''broken%zz.jpg                       | broken%zz.jpg",
                "form-data; name=\"f\"; filename=\"../../etc/passwd\"                        | passwd",
                "form-data; name=\"f\"; filename=\"C:\\Users\\me\\photo.jpg\"                | photo.jpg",
                "form-data; name=\"f\"; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd              | passwd",
                "form-data; name=\"f\"; filename=\"\"                                        | ``",
                "form-data; name=\"f\"; FileName=\"caps.jpg\"                                | caps.jpg",
                "form-data;name=f;filename=tight.jpg                                         | tight.jpg",
            })
    void readsFileNames(String disposition, String fileName) throws IOException {
        try (Parts parts = read(part(disposition, "image/jpeg", "x") + end())) {
            Part only = list(parts).get(0);
            assertThat(only.name()).isEqualTo("f");
            assertThat(only.isFile()).isTrue();
            assertThat(only.fileName()).isEqualTo(fileName);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, café.jpg",
        "ISO-8859-1, ÄÖÜß÷ÿ.jpg",
        "UTF-8, café.jpg",
        "UTF-8, カメラ.jpg",
        "UTF-8, \uFFFD.jpg",
    })
    void readsFileNamesInUtf8AndInLatin1(Charset charset, String fileName) throws IOException {
        byte[] form = (part("form-data; name=\"f\"; filename=\"" + fileName + "\"", "image/jpeg", "x") + end())
                .getBytes(charset);
        for (int size : new int[] {1, 2, 3, 50, 1000}) {
            try (Parts parts = new MultipartReader(folder).read(new Pieces(form, size), BOUNDARY)) {
                assertThat(list(parts).get(0).fileName()).isEqualTo(fileName);
                assertThat(list(parts).get(0).file()).hasContent("x");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1''caf%E9.jpg, café.jpg",
        "windows-1252'en'%80.jpg, €.jpg",
        "shift_jis''%83J%83%81%83%89.jpg, カメラ.jpg",
        "UTF-16BE''%00a%00%E9, aé",
    })
    void readsFileNamesInTheCharacterSetThatTheyName(String extended, String fileName) throws IOException {
        String disposition = "form-data; name=\"f\"; filename=\"other.jpg\"; filename*=" + extended;
        try (Parts parts = read(part(disposition, "image/jpeg", "x") + end())) {
            assertThat(list(parts).get(0).fileName()).isEqualTo(fileName);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Shift_JIS, filename=\"カメラ.jpg\"",
        "windows-1252, filename=\"€.jpg\"",
        "US-ASCII, filename*=UTF-8''caf%E9.jpg",
        "US-ASCII, filename*=klingon''caf%E9.jpg",
        "US-ASCII, filename*=''caf%E9.jpg",
    })
    void refusesFileNamesThatItWouldMangle(Charset charset, String parameter) {
        byte[] form = (part("form-data; name=\"f\"; " + parameter, "image/jpeg", "x") + end()).getBytes(charset);
        assertThatThrownBy(() -> new MultipartReader(folder).read(new ByteArrayInputStream(form), BOUNDARY))
                .isInstanceOf(UnreadableForm.class);
    }

    @Test
    void refusesATextThatIsInAnotherCharacterSetThanItSays() throws IOException {
        byte[] form = (part("form-data; name=\"a\"", "", "blå") + end()).getBytes(StandardCharsets.ISO_8859_1);
        try (Parts parts = new MultipartReader(folder).read(new ByteArrayInputStream(form), BOUNDARY)) {
            assertThatThrownBy(() -> list(parts).get(0).text())
                    .isInstanceOfSatisfying(
                            UnreadableForm.class, e -> assertThat(e.part()).isEqualTo("a"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, false",
                "text/plain, false",
                "text/plain; charset=utf-8, false",
                "application/json, false",
                "APPLICATION/JSON, false",
                "image/png, true",
                "application/octet-stream, true",
                "nonsense, false",
            })
    void withoutAFileNameTheTypeDecidesWhatIsAFile(String type, boolean file) throws IOException {
        try (Parts parts = read(part("form-data; name=\"a\"", type == null ? "" : type, "x") + end())) {
            assertThat(list(parts).get(0).isFile()).isEqualTo(file);
        }
    }

    @Test
    void readsATextInItsCharacterSet() throws IOException {
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"a\"\r\n"
                        + "Content-Type: text/plain; charset=ISO-8859-1\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        InputStream form = new SequenceInputStream(
                new ByteArrayInputStream(head),
                new SequenceInputStream(
                        new ByteArrayInputStream("blå".getBytes(StandardCharsets.ISO_8859_1)),
                        new ByteArrayInputStream(("\r\n" + end()).getBytes(StandardCharsets.US_ASCII))));
        try (Parts parts = new MultipartReader(folder).read(form, BOUNDARY)) {
            assertThat(list(parts).get(0).text()).isEqualTo("blå");
        }
    }

    @Test
    void anUnknownCharacterSetIsReadAsUtf8() throws IOException {
        try (Parts parts = read(part("form-data; name=\"a\"", "text/plain; charset=klingon", "blå") + end())) {
            assertThat(list(parts).get(0).text()).isEqualTo("blå");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--frontie",
                "\r\n--frontie",
                "\r\n-\r\n--\r\n--f",
                "in the middle of a line --frontier",
                "\r\n--frontie\r\n\r\n",
                "\r\r\n\n\r\n\r\r\n--frontie",
            })
    void contentMayLookLikeABoundary(String content) throws IOException {
        try (Parts parts =
                read(part("form-data; name=\"f\"; filename=\"f\"", "application/octet-stream", content) + end())) {
            assertThat(Files.readString(list(parts).get(0).file())).isEqualTo(content);
        }
    }

    @Test
    void readsTheSameHoweverTheBytesAreCutIntoPieces() throws IOException {
        String content = "a\r\n--frontie\r\nb\r\n--\r\n";
        String form = "a preamble\r\n" + part("form-data; name=\"f\"; filename=\"f\"", "image/png", content)
                + part("form-data; name=\"t\"", "", "text") + end() + "an epilogue";
        for (int size = 1; size < 40; size++) {
            InputStream pieces = new Pieces(form.getBytes(StandardCharsets.UTF_8), size);
            try (Parts parts = new MultipartReader(folder).read(pieces, BOUNDARY)) {
                assertThat(list(parts)).extracting(Part::name).containsExactly("f", "t");
                assertThat(Files.readString(list(parts).get(0).file())).isEqualTo(content);
                assertThat(list(parts).get(1).text()).isEqualTo("text");
            }
        }
    }

    @Test
    void aFormMayHaveNoParts() throws IOException {
        try (Parts parts = read("--" + BOUNDARY + "--\r\n")) {
            assertThat(list(parts)).isEmpty();
        }
    }

    static Stream<String> unreadable() {
        String file = part("form-data; name=\"f\"; filename=\"f\"", "image/png", "bytes");
        return Stream.of(
                "",
                "no boundary at all",
                file,
                file + "--" + BOUNDARY,
                file + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"g\"",
                file + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"g\"\r\n\r\nbroken off",
                file + part("form-data; filename=\"nameless\"", "image/png", "x") + end(),
                file + part("attachment", "", "x") + end(),
                file + "--" + BOUNDARY + "\r\n\r\nno headers\r\n" + end(),
                file + "--" + BOUNDARY + "\r\nno colon\r\n\r\nx\r\n" + end(),
                file + part("form-data; name=\"" + "n".repeat(20_000) + "\"", "", "x") + end(),
                file + part("form-data; name=\"t\"", "", "t".repeat(TextAllowance.LONGEST_TEXT + 1)) + end(),
                text("form-data; name=\"t\"").repeat(17) + end());
    }

    private static String text(String disposition) {
        return part(disposition, "", "t".repeat(TextAllowance.LONGEST_TEXT));
    }

    @Test
    void filesThatAreReadAsTextsCountToo() throws IOException {
        try (Parts parts =
                read(text("form-data; name=\"t\"; filename=\"t.json\"").repeat(17) + end())) {
            for (Part part : list(parts).subList(0, 16)) {
                assertThat(part.text()).hasSize(TextAllowance.LONGEST_TEXT);
            }
            assertThatThrownBy(() -> list(parts).get(16).text()).isInstanceOf(UnreadableForm.class);
        }
    }

    @ParameterizedTest
    @MethodSource
    void unreadable(String form) throws IOException {
        assertThatThrownBy(() -> read(form)).isInstanceOf(UnreadableForm.class);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void linesMayEndWithLineFeedsAlone() throws IOException {
        String form = part("form-data; name=\"f\"; filename=\"f\"", "image/png", "bytes") + end();
        try (Parts parts = read(form.replace("\r\n", "\n"))) {
            assertThat(list(parts).get(0).file()).hasContent("bytes");
        }
    }

    @Test
    void tenThousandPartsAreTooMany() throws IOException {
        String form =
                part("form-data; name=\"f\"; filename=\"f\"", "image/png", "x").repeat(10_000) + end();
        assertThatThrownBy(() -> read(form)).isInstanceOf(UnreadableForm.class);
        assertThat(leftovers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\\\"", "\\", ";", "=", " ", "%22", "'"})
    void longNamesNeedNoDeepStack(String repeated) throws Exception {
        String name = repeated.repeat(15_000 / repeated.length()) + "x";
        String form = part("form-data; name=\"f\"; filename=\"" + name + "\"", "", "x") + end();
        List<Integer> lengths = new CopyOnWriteArrayList<>();
        Thread narrow = new Thread(null, () -> lengths.add(fileName(form).length()), "narrow", 256 * 1024);
        narrow.start();
        narrow.join();
        assertThat(lengths).containsExactly(expected(name).length());
        assertThat(leftovers()).isEmpty();
    }

    private static String expected(String name) {
        String plain = name.replace("\\\"", "\"").replace("%22", "\"");
        return plain.substring(plain.lastIndexOf('\\') + 1);
    }

    private String fileName(String form) {
        try (Parts parts = read(form)) {
            return String.valueOf(list(parts).get(0).fileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aSenderWhoHangsUpLeavesNoFile() throws IOException {
        byte[] begun = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\nbytes")
                .getBytes(StandardCharsets.UTF_8);
        InputStream hangsUp = new SequenceInputStream(new ByteArrayInputStream(begun), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
        assertThatThrownBy(() -> new MultipartReader(folder).read(hangsUp, BOUNDARY))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(UnreadableForm.class)
                .hasMessage("connection reset");
        assertThat(leftovers()).isEmpty();
    }

    private Parts read(String form) throws IOException {
        return new MultipartReader(folder)
                .read(new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)), BOUNDARY);
    }

    private static String part(String disposition, String type, String content) {
        String typeLine = type.isEmpty() ? "" : "Content-Type: " + type + "\r\n";
        return "--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\n" + typeLine + "\r\n" + content
                + "\r\n";
    }

    private static String end() {
        return "--" + BOUNDARY + "--\r\n";
    }

    private static List<Part> list(Parts parts) {
        List<Part> list = new ArrayList<>();
        parts.forEach(list::add);
        return list;
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Hands out a few bytes at a time. */
    private static final class Pieces extends ByteArrayInputStream {

        private final int size;

        Pieces(byte[] bytes, int size) {
            super(bytes);
            this.size = size;
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(size, length));
        }
    }
}
