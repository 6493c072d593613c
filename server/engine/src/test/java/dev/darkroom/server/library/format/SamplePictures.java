package dev.darkroom.server.library.format;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures made for tests: real ones, and ones that lie. */
final class SamplePictures {

    private SamplePictures() {}

    /** A file of any format that the JDK writes: jpg, png, gif, bmp. */
    static byte[] real(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A lossless WebP, of which only the header is real. */
    static byte[] webp(int width, int height) {
        ByteBuffer bits = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        bits.put((byte) 0x2f).putInt(width - 1 | height - 1 << 14);
        return riff("VP8L", bits.array(), bits.capacity());
    }

    /** One more chunk for the end of a WebP. */
    static byte[] riffChunk(String name, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(8 + content.length).order(ByteOrder.LITTLE_ENDIAN);
        return chunk.put(ascii(name)).putInt(content.length).put(content).array();
    }

    /** A WebP with one chunk that claims a length. */
    static byte[] riff(String chunk, byte[] content, int claimed) {
        ByteBuffer file = ByteBuffer.allocate(20 + content.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(claimed == content.length ? 12 + content.length : Integer.MAX_VALUE - 64);
        file.put(ascii("WEBP")).put(ascii(chunk)).putInt(claimed).put(content);
        return file.array();
    }

    /** A PNG whose header claims a size, with one more chunk behind it. */
    static byte[] png(int width, int height, String chunk, byte[] content) {
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        return concat(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                pngChunk("IHDR", header.array()),
                pngChunk(chunk, content),
                pngChunk("IDAT", new byte[0]),
                pngChunk("IEND", new byte[0]));
    }

    private static byte[] pngChunk(String type, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(ascii(type));
        sum.update(content);
        ByteBuffer chunk = ByteBuffer.allocate(12 + content.length);
        return chunk.putInt(content.length)
                .put(ascii(type))
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    /** A few kilobytes that unfold to the given number of bytes. */
    static byte[] bomb(int size) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(ascii("Comment\0\0"));
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int done = 0; done < size; done += zeros.length) {
                deflater.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** A JPEG with one segment put in behind its first marker. */
    static byte[] jpegWith(int marker, byte[] content) {
        byte[] plain = real("jpg", 32, 16);
        ByteBuffer segment = ByteBuffer.allocate(4 + content.length);
        segment.put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content);
        return concat(slice(plain, 0, 2), segment.array(), slice(plain, 2, plain.length));
    }

    /** A JPEG in several scans, and as many more without content before its end. */
    static byte[] progressive(int width, int height, int emptyScans) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream target = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(target);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(
                    null,
                    new IIOImage(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), null, null),
                    parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        byte[] scan = {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 1, 63, 0};
        ByteBuffer scans = ByteBuffer.allocate(emptyScans * scan.length);
        for (int i = 0; i < emptyScans; i++) {
            scans.put(scan);
        }
        byte[] whole = bytes.toByteArray();
        return concat(slice(whole, 0, whole.length - 2), scans.array(), slice(whole, whole.length - 2, whole.length));
    }

    /** A BMP of 8 x 8 pixels with the header of one of its kinds. */
    static byte[] bmp(int headerBytes, int bits, int packing, int claimedBytes) {
        ByteBuffer file = ByteBuffer.allocate(14 + headerBytes + 1024 + 256).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("BM")).putInt(file.capacity()).putInt(0).putInt(14 + headerBytes + 1024);
        file.putInt(headerBytes);
        if (headerBytes == 12) {
            file.putShort((short) 8).putShort((short) 8).putShort((short) 1).putShort((short) bits);
        } else {
            file.putInt(8).putInt(8).putShort((short) 1).putShort((short) bits);
        }
        if (headerBytes >= 40) {
            file.putInt(packing).putInt(claimedBytes);
        }
        return file.array();
    }

    static byte[] slice(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    static byte[] concat(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
