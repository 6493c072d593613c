package dev.darkroom.server.library.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.management.ThreadMXBean;
import dev.darkroom.server.library.format.CoarseDecoder.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that ask for more work than their pixels are worth. */
@Timeout(60)
class CoarseDecoderTest {

    private static final long CPU_NANOS = Duration.ofSeconds(3).toNanos();

    @TempDir
    private Path folder;

    private final DecodeLimits limits =
            new DecodeLimits(new Semaphore(1), Duration.ofMillis(1), Duration.ofMinutes(1), System::nanoTime);

    @Test
    void readsAJpegOfSeveralScans() throws Exception {
        Sample sample = decode(SamplePictures.progressive(800, 600, 20));
        assertThat(sample.width()).isEqualTo(800);
        assertThat(sample.complete()).isTrue();
    }

    @Test
    void scansWithoutEndAreStopped() {
        byte[] jpeg = SamplePictures.progressive(2000, 2000, 20_000);
        assertThatIOException().isThrownBy(() -> inLittleTime(jpeg)).withStackTraceContaining("too many scans");
    }

    @Test
    void commentsOfAGifArePassedOver() throws Exception {
        byte[] gif = SamplePictures.real("gif", 40, 30);
        byte[] comments = new byte[5 << 20];
        comments[0] = 0x21;
        comments[1] = (byte) 0xfe;
        for (int block = 2; block + 256 < comments.length; block += 256) {
            comments[block] = (byte) 255;
        }
        int end = (comments.length - 2) / 256 * 256 + 2;
        int colours = (gif[10] & 0x80) == 0 ? 0 : 6 << (gif[10] & 7);
        byte[] many = SamplePictures.concat(
                SamplePictures.slice(gif, 0, 13 + colours),
                SamplePictures.slice(comments, 0, end - 256),
                new byte[1],
                SamplePictures.slice(gif, 13 + colours, gif.length));

        Sample sample = inLittleTime(many);
        assertThat(sample.width()).isEqualTo(40);
        assertThat(sample.points().getRGB(5, 5)).isEqualTo(decode(gif).points().getRGB(5, 5));
        assertThat(sample.complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zTXt", "iCCP", "iTXt", "tEXt", "PLTE", "tRNS", "sBIT", "hIST", "eXIf", "bKGD", "sPLT"})
    void chunksOfAPngThatClaimOrUnfoldToGigabytesNeedLittle(String chunk) throws Exception {
        byte[] png = SamplePictures.real("png", 40, 30);
        byte[] bomb = SamplePictures.png(40, 30, chunk, SamplePictures.bomb(64 << 20));
        byte[] packed = SamplePictures.concat(
                SamplePictures.slice(png, 0, 33),
                SamplePictures.slice(bomb, 33, bomb.length - 24),
                SamplePictures.slice(png, 33, png.length));
        byte[] claim = packed.clone();
        ByteBuffer.wrap(claim).putInt(33, Integer.MAX_VALUE - 1024);
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (byte[] bytes : new byte[][] {packed, claim}) {
            long before = memory.getCurrentThreadAllocatedBytes();
            try {
                inLittleTime(bytes);
            } catch (IOException e) {
                // Either is right; what counts is what was spent.
            }
            assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(32 << 20);
        }
    }

    @Test
    void aDecoderIsStoppedWhenItsTimeIsOver() {
        AtomicLong now = new AtomicLong();
        DecodeLimits slow = new DecodeLimits(
                limits.turns(), limits.patience(), Duration.ofSeconds(5), () -> now.addAndGet(1_000_000_000));
        byte[] noise = SamplePictures.real("bmp", 200, 200);
        assertThatIOException()
                .isThrownBy(() -> CoarseDecoder.read(facts(noise), source(noise), 256, slow))
                .withStackTraceContaining("takes too long");
        assertThat(limits.turns().availablePermits()).isEqualTo(1);
    }

    @Test
    void theWaitForATurnEnds() throws Exception {
        byte[] png = SamplePictures.real("png", 10, 10);
        limits.turns().acquire();
        assertThatExceptionOfType(DecoderBusyException.class).isThrownBy(() -> decode(png));
        limits.turns().release();
        assertThat(decode(png).complete()).isTrue();
    }

    @Test
    void noticesThatTheRestIsMissing() throws Exception {
        byte[] jpeg = SamplePictures.real("jpg", 400, 300);
        byte[] half = SamplePictures.slice(jpeg, 0, jpeg.length * 3 / 4);
        assertThat(CoarseDecoder.read(facts(jpeg), source(half), 256, limits).complete())
                .isFalse();
    }

    private Sample inLittleTime(byte[] bytes) throws Exception {
        ThreadMXBean processor = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = processor.getCurrentThreadCpuTime();
        try {
            return decode(bytes);
        } finally {
            assertThat(processor.getCurrentThreadCpuTime() - before).isLessThan(CPU_NANOS);
        }
    }

    private Sample decode(byte[] bytes) throws Exception {
        return CoarseDecoder.read(facts(bytes), source(bytes), 256, limits);
    }

    private PictureFacts facts(byte[] bytes) {
        try {
            return PictureHeader.read(Files.write(folder.resolve("picture"), bytes));
        } catch (IOException | NotAPictureException e) {
            throw new AssertionError(e);
        }
    }

    private static PictureSource source(byte[] bytes) {
        return offset -> {
            ByteArrayInputStream source = new ByteArrayInputStream(bytes);
            source.skipNBytes(offset);
            return source;
        };
    }
}
