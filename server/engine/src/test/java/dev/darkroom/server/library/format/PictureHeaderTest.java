package dev.darkroom.server.library.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PictureHeaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"jpg, JPEG", "png, PNG", "gif, GIF", "bmp, BMP"})
    void readsTypeAndSize(String format, PictureType type) throws Exception {
        PictureFacts facts = read(SamplePictures.real(format, 37, 23));
        assertThat(facts).isEqualTo(new PictureFacts(type, 37, 23, null, null));
    }

    @Test
    void readsWebp() throws Exception {
        assertThat(read(SamplePictures.webp(640, 480)))
                .isEqualTo(new PictureFacts(PictureType.WEBP, 640, 480, null, null));
    }

    @Test
    void readsAPhotographAsWebp() throws Exception {
        byte[] frame = {0x30, 1, 0, (byte) 0x9d, 1, 0x2a, 0x40, 1, (byte) 0xf0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        assertThat(read(SamplePictures.riff("VP8 ", frame, frame.length)))
                .isEqualTo(new PictureFacts(PictureType.WEBP, 320, 240, null, null));
    }

    @Test
    void readsTheCamerasNotesInEveryFormatThatHasThem() throws Exception {
        byte[] notes = cameraNotes();
        byte[] plain = SamplePictures.slice(notes, 6, notes.length);
        byte[] canvas = {0, 0, 0, 0, 99, 0, 0, 49, 0, 0};
        byte[] webp = SamplePictures.concat(
                SamplePictures.riff("VP8X", canvas, canvas.length), SamplePictures.riffChunk("EXIF", notes));
        for (byte[] picture :
                new byte[][] {SamplePictures.jpegWith(0xe1, notes), SamplePictures.png(100, 50, "eXIf", plain), webp}) {
            PictureFacts facts = read(picture);
            assertThat(facts.takenAt()).isEqualTo("2024-05-01T10:00:00Z");
            assertThat(facts.position()).isNotNull();
            assertThat(facts.position().latitude()).isCloseTo(34.05, within(1e-6));
            assertThat(facts.position().longitude()).isCloseTo(-118.24, within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='20'/>             | 30 | 20",
                "<svg width='30px' height='20.5px'/>                                          | 30 | 20",
                "<svg viewBox='0 0 300 200'/>                                                 | 300 | 200",
                "<svg width='100%' height='100%' viewBox='0,0,300,200'/>                      | 300 | 200",
                "<svg viewBox=' 0  0 ,300.5,200px '/>                                         | 300 | 200",
                "<svg viewBox='0 0 300 200 1'/>                                               | -  | -",
                "<svg viewBox='0 0 300'/>                                                     | -  | -",
                "<svg width='0' height='20'/>                                                 | -  | 20",
                "<svg/>                                                                       | -  | -",
                "<svg width='99999999999999' height='1e9'/>                                   | -  | -",
                "<?xml version='1.0'?><!-- a drawing --><svg width='3' height='2'></svg>      | 3  | 2",
                "`\n<?xml-model href='none'?><!-- drawn --><svg viewBox='0 0 40 30'/>`           | 40 | 30",
                "\ufeff<?xml version='1.0'?><svg width='40px' height='30.0'/>                  | 40 | 30",
                "<svg:svg xmlns:svg='http://www.w3.org/2000/svg' width='3' height='2'/>       | 3  | 2",
            })
    void readsSvg(String svg, Integer width, Integer height) throws Exception {
        assertThat(read(svg.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new PictureFacts(PictureType.SVG, width, height, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "GIF",
                "GIF8",
                "GIF89a",
                "BM",
                "RIFF",
                "RIFF\0\0\0\0WEBP",
                "\u0089PNG\r\n\u001a\n",
                "\u00ff\u00d8",
                "\u00ff\u00d8\u00ff",
                "\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF",
                "<html><body>not found</body></html>",
                "<?xml version='1.0'?><rss/>",
                "<svg",
                "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><a>&a;</a>",
                "%PDF-1.7",
                "{\"error\":\"not found\"}",
                "PK\u0003\u0004",
                "II*\0\0\0\0\u0008",
                "\0\0\0\u0018ftypheic",
            })
    void whatIsNoPictureIsRefused(String bytes) {
        assertThatThrownBy(() -> read(SamplePictures.ascii(bytes))).isInstanceOf(NotAPictureException.class);
    }

    /** Wherever a file breaks off, either its header was there, or it is no picture; nothing else happens. */
    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "bmp", "webp"})
    void truncated(String format) {
        byte[] whole = format.equals("webp") ? SamplePictures.webp(64, 48) : SamplePictures.real(format, 64, 48);
        int readable = 0;
        for (int length = 0; length <= whole.length; length += length < 400 ? 1 : 97) {
            try {
                PictureFacts facts = read(SamplePictures.slice(whole, 0, length));
                assertThat(facts.width()).isEqualTo(64);
                assertThat(facts.height()).isEqualTo(48);
                readable++;
            } catch (NotAPictureException e) {
                assertThat(e).hasMessageNotContaining(folder.toString());
            }
        }
        assertThat(readable).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "bmp", "webp"})
    void damaged(String format) {
        byte[] whole = format.equals("webp") ? SamplePictures.webp(64, 48) : SamplePictures.real(format, 64, 48);
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = whole.clone();
            for (int i = 0; i <= round % 5; i++) {
                bytes[3 + random.nextInt(Math.min(bytes.length, 200) - 3)] = (byte) random.nextInt();
            }
            try {
                assertThat(read(bytes).type()).isNotNull();
            } catch (NotAPictureException e) {
                assertThat(e).hasMessageNotContaining(folder.toString());
            }
        }
    }

    /** What takes longer than its length allows takes minutes here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "viewBox='1234567890%s,x'",
                "viewBox='%s'",
                "viewBox='0 0 %sx'",
                "viewBox='0 0 12345678%s 1'",
                "width='12345%sx'",
                "width='%sx'",
                "width='1.%sx'",
            })
    @Timeout(20)
    void numbersOfADrawingAreReadInOnePass(String attribute) throws Exception {
        for (String filling : new String[] {",", " ", "1", "1 ", ", ", "1.,"}) {
            String many = attribute.replace("%s", filling.repeat(400_000 / filling.length()));
            assertThat(read(SamplePictures.ascii("<svg " + many + "/>")).type()).isEqualTo(PictureType.SVG);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "12, 8, 0, true",
        "12, 24, 0, true",
        "12, 16, 0, false",
        "40, 1, 0, true",
        "40, 24, 0, true",
        "40, 32, 0, true",
        "40, 8, 1, true",
        "40, 24, 1, false",
        "40, 4, 2, true",
        "40, 32, 3, true",
        "40, 24, 3, false",
        "40, 2, 0, false",
        "40, 64, 0, false",
        "40, 24, 6, false",
        "40, 24, 99, false",
        "56, 16, 0, true",
        "108, 24, 0, true",
        "124, 24, 0, true",
        "16, 24, 0, false",
        "64, 24, 0, false",
        "64, 24, 4, false"
    })
    void tellsWhichKindsOfBmpCanBeDecoded(int header, int bits, int packing, boolean decodable) throws Exception {
        if (header > 40 && packing == 4) {
            assertThatThrownBy(() -> read(SamplePictures.bmp(header, bits, packing, 256)))
                    .isInstanceOf(NotAPictureException.class);
        } else {
            PictureFacts facts = read(SamplePictures.bmp(header, bits, packing, 256));
            assertThat(facts.decodable()).isEqualTo(decodable);
            assertThat(facts.width()).isEqualTo(8);
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 256", "4, 2147483647", "5, 256", "5, -1"})
    void anotherPictureInABmpIsNone(int packing, int claimed) {
        assertThatThrownBy(() -> read(SamplePictures.bmp(40, 24, packing, claimed)))
                .isInstanceOf(NotAPictureException.class);
    }

    @ParameterizedTest
    @CsvSource({"8, 1, 2147483647", "4, 2, 2147483647", "8, 1, -1", "32, 3, 2147483647"})
    void packedPixelsThatClaimMoreBytesThanThereAreAreNotUnpacked(int bits, int packing, int claimed) throws Exception {
        assertThat(read(SamplePictures.bmp(40, bits, packing, claimed)).decodable())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BA", "CI", "CP", "IC", "PT"})
    void iconsOfOs2AreNoPictures(String mark) throws Exception {
        byte[] icon = SamplePictures.bmp(12, 24, 0, 0);
        System.arraycopy(SamplePictures.ascii(mark), 0, icon, 0, 2);
        assertThatThrownBy(() -> read(icon)).isInstanceOf(NotAPictureException.class);
        assertThat(PictureHeader.promised(Files.write(folder.resolve("icon"), icon)))
                .isEmpty();
    }

    @Test
    void tellsWhichKindsOfJpegCanBeDecoded() throws Exception {
        byte[] jpeg = SamplePictures.real("jpg", 16, 16);
        int frame = 0;
        while ((jpeg[frame] & 0xff) != 0xff || (jpeg[frame + 1] & 0xff) != 0xc0) {
            frame++;
        }
        assertThat(read(jpeg).decodable()).isTrue();
        assertThat(read(SamplePictures.progressive(64, 48, 0)).decodable()).isTrue();
        for (int kind : new int[] {0xc3, 0xc9, 0xca, 0xcb}) {
            byte[] other = jpeg.clone();
            other[frame + 1] = (byte) kind;
            assertThat(read(other).decodable()).isFalse();
        }
        byte[] deep = jpeg.clone();
        deep[frame + 4] = 12;
        assertThat(read(deep).decodable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10900, 8, 2, true",
        "10900, 16, 2, false",
        "10900, 8, 6, false",
        "8000, 16, 0, true",
        "7000, 16, 6, false"
    })
    void aPngThatUnfoldsToTooMuchIsNotDecoded(int edge, int bits, int colours, boolean decodable) throws Exception {
        byte[] png = SamplePictures.png(edge, edge, "tEXt", new byte[0]);
        png[24] = (byte) bits;
        png[25] = (byte) colours;
        assertThat(read(png).decodable()).isEqualTo(decodable);
    }

    @Test
    void believesTheBytesAndNotTheName() throws Exception {
        Path file = Files.write(folder.resolve("lie.png"), SamplePictures.real("jpg", 8, 8));
        assertThat(PictureHeader.read(file).type()).isEqualTo(PictureType.JPEG);
    }

    @Test
    void aHugePictureIsNotUnfolded() throws Exception {
        byte[] jpeg = SamplePictures.real("jpg", 16, 16);
        for (int i = 0; i < jpeg.length - 9; i++) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xc0) {
                ByteBuffer.wrap(jpeg).putShort(i + 5, (short) 65_535).putShort(i + 7, (short) 65_535);
            }
        }
        assertThat(read(jpeg)).isEqualTo(new PictureFacts(PictureType.JPEG, 65_535, 65_535, null, null));
        assertThat(read(SamplePictures.png(Integer.MAX_VALUE, 1, "tEXt", new byte[0]))
                        .width())
                .isEqualTo(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, 1", "1, -2147483648"})
    void aSizeOfNothingIsNoPicture(int width, int height) {
        assertThatThrownBy(() -> read(SamplePictures.png(width, height, "tEXt", new byte[0])))
                .isInstanceOf(NotAPictureException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zTXt", "iCCP", "iTXt", "tEXt"})
    void packedTextsOfAPngStayPacked(String chunk) throws Exception {
        byte[] bomb = SamplePictures.png(10, 10, chunk, SamplePictures.bomb(64 << 20));
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(read(bomb).width()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXIF", "ICCP", "XMP ", "VP8X", "VP8 ", "VP8L", "ALPH"})
    void aChunkOfAWebpThatClaimsGigabytesIsNotReserved(String chunk) {
        byte[] lie = SamplePictures.riff(chunk, new byte[16], Integer.MAX_VALUE - 1024);
        assertThatThrownBy(() -> read(lie)).isInstanceOf(NotAPictureException.class);
    }

    @Test
    void aChunkOfAPngThatClaimsGigabytesIsNotReserved() throws Exception {
        byte[] png = SamplePictures.png(10, 10, "eXIf", new byte[16]);
        for (int claimed : new int[] {17, 1 << 16, Integer.MAX_VALUE - 1024, -1}) {
            ByteBuffer.wrap(png).putInt(33, claimed);
            assertThat(read(png)).isEqualTo(new PictureFacts(PictureType.PNG, 10, 10, null, null));
        }
    }

    @Test
    void hugeClaimsNeedLittleMemory() throws Exception {
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[] png = SamplePictures.png(10, 10, "eXIf", new byte[16]);
        ByteBuffer.wrap(png).putInt(33, Integer.MAX_VALUE - 1024);
        byte[] svg = ("<!--" + "x".repeat(20 << 20) + "--><svg/>").getBytes(StandardCharsets.UTF_8);
        for (byte[] bytes :
                new byte[][] {png, SamplePictures.riff("EXIF", new byte[16], Integer.MAX_VALUE - 1024), svg}) {
            Path file = Files.write(folder.resolve("claims"), bytes);
            long before = memory.getCurrentThreadAllocatedBytes();
            try {
                PictureHeader.read(file);
            } catch (NotAPictureException e) {
                // Both answers are right; what counts is how much was reserved for them.
            }
            assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(32 << 20);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0xe0, 0xe1, 0xe2, 0xed, 0xee, 0xfe, 0xc4, 0xdb})
    void noiseInASegmentOfAJpegDoesNoHarm(int marker) throws Exception {
        for (String head : new String[] {
            "",
            "Exif\0\0",
            "Exif\0\0II*\0\u0008\0\0\0\u00ff\u00ff",
            "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta",
            "ICC_PROFILE\0\1\1",
            "Photoshop 3.0\0" + "8BIM\4\4\0\0\u007f\u00ff\u00ff\u00ff",
            "Adobe",
            "JFXX\0",
            "Ducky"
        }) {
            byte[] noise = SamplePictures.concat(SamplePictures.ascii(head), noise(500));
            assertThat(read(SamplePictures.jpegWith(marker, noise)).width()).isEqualTo(32);
        }
    }

    @Test
    void entitiesInAPackedDescriptionAreNotUnfolded() throws Exception {
        StringBuilder laughs =
                new StringBuilder("http://ns.adobe.com/xap/1.0/\0<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'ha'>");
        for (char name = 'b'; name < 'z'; name++) {
            laughs.append("<!ENTITY ").append(name).append(" '");
            laughs.append(("&" + (char) (name - 1) + ";").repeat(10)).append("'>");
        }
        laughs.append("]><x:xmpmeta xmlns:x='adobe:ns:meta/'>&y;</x:xmpmeta>");
        assertThat(read(SamplePictures.jpegWith(0xe1, SamplePictures.ascii(laughs.toString())))
                        .width())
                .isEqualTo(32);
    }

    @Test
    void pointersOfExifThatGoRoundInCirclesEnd() throws Exception {
        ByteBuffer exif = ByteBuffer.allocate(28);
        exif.put(SamplePictures.ascii("Exif\0\0MM\0*")).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(8);
        assertThat(read(SamplePictures.jpegWith(0xe1, exif.array())).takenAt()).isNull();
    }

    /** Whatever is wrong in a camera's notes, the picture is still one. */
    @Test
    void brokenNotesOfACameraDoNoHarm() throws Exception {
        byte[] notes = cameraNotes();
        Random random = new Random(1);
        for (int round = 0; round < 1000; round++) {
            byte[] broken = notes.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                broken[6 + random.nextInt(broken.length - 6)] = (byte) random.nextInt(256);
            }
            assertThat(read(SamplePictures.jpegWith(0xe1, broken)).width()).isEqualTo(32);
        }
        assertThat(read(SamplePictures.jpegWith(0xe1, notes)).takenAt()).isEqualTo("2024-05-01T10:00:00Z");
    }

    private static byte[] cameraNotes() throws IOException {
        TiffOutputSet set = new TiffOutputSet();
        set.getOrCreateExifDirectory().add(ExifTagConstants.EXIF_TAG_DATE_TIME_ORIGINAL, "2024:05:01 10:00:00");
        set.setGpsInDegrees(-118.24, 34.05);
        ByteArrayOutputStream stamped = new ByteArrayOutputStream();
        new ExifRewriter().updateExifMetadataLossless(SamplePictures.real("jpg", 32, 16), stamped, set);
        byte[] jpeg = stamped.toByteArray();
        int at = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("Exif\0\0");
        int length = Short.toUnsignedInt(ByteBuffer.wrap(jpeg).getShort(at - 2)) - 2;
        return SamplePictures.slice(jpeg, at, at + length);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }

    private PictureFacts read(byte[] bytes) throws NotAPictureException {
        try {
            return PictureHeader.read(Files.write(folder.resolve("picture"), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
