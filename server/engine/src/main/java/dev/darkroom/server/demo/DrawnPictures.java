package dev.darkroom.server.demo;

import dev.darkroom.server.library.format.PictureType;
import dev.darkroom.server.library.format.Position;
import dev.darkroom.server.spi.DemoPictures;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Draws landscapes: a sky, hills and a few suns, whose colours and places follow from the motif's name. */
public final class DrawnPictures implements DemoPictures {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    private final Path folder;

    /** @param folder where files are drawn */
    public DrawnPictures(Path folder) {
        this.folder = folder;
    }

    @Override
    public Path draw(String motif, PictureType type, @Nullable OffsetDateTime takenAt, @Nullable Position position) {
        Path file = save(image(motif, WIDTH, HEIGHT), type);
        if (type == PictureType.JPEG && (takenAt != null || position != null)) {
            try {
                CameraStamp.write(file, takenAt, position);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return file;
    }

    @Override
    public Path draw(String motif, int width, int height) {
        return save(image(motif, width, height), PictureType.JPEG);
    }

    private Path save(BufferedImage image, PictureType type) {
        try {
            Path file = Files.createTempFile(folder, "demo-", "." + type.extension());
            ImageIO.write(image, type == PictureType.PNG ? "png" : "jpeg", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage image(String motif, int width, int height) {
        SplittableRandom random = new SplittableRandom(motif.hashCode());
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(
                new GradientPaint(0, 0, colour(random, 0.9f), random.nextInt(width), height, colour(random, 0.4f)));
        pen.fillRect(0, 0, width, height);
        for (int hill = 0; hill < 4; hill++) {
            pen.setColor(colour(random, 0.3f + 0.15f * hill));
            int across = 200 + random.nextInt(400);
            int above = 100 + random.nextInt(250);
            pen.fillOval(random.nextInt(width) - across / 2, height - above / 2, across, above);
        }
        for (int sun = 0; sun < 3; sun++) {
            pen.setColor(colour(random, 1));
            int size = 30 + random.nextInt(120);
            pen.fillOval(random.nextInt(width - size), random.nextInt(height / 2), size, size);
        }
        pen.setColor(Color.WHITE);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 20));
        pen.drawString(motif, 16, height - 16);
        pen.dispose();
        return image;
    }

    private static Color colour(SplittableRandom random, float brightness) {
        return Color.getHSBColor((float) random.nextDouble(), 0.4f + (float) random.nextDouble() / 2, brightness);
    }
}
