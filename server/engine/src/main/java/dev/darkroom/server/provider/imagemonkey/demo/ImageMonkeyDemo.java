package dev.darkroom.server.provider.imagemonkey.demo;

import dev.darkroom.server.library.format.NotAPictureException;
import dev.darkroom.server.library.format.PictureHeader;
import dev.darkroom.server.provider.imagemonkey.domain.AverageHash;
import dev.darkroom.server.provider.imagemonkey.domain.Donation;
import dev.darkroom.server.provider.imagemonkey.domain.Donations;
import dev.darkroom.server.spi.DemoPictures;
import dev.darkroom.server.spi.ProviderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;

/** The picture of the provider's own page, and a few more. */
public final class ImageMonkeyDemo {

    private final ProviderContext context;
    private final Donations donations;

    /** Fills these donations. */
    public ImageMonkeyDemo(ProviderContext context, Donations donations) {
        this.context = context;
        this.donations = donations;
    }

    /** Donates the pictures, inside a transaction. */
    public void seed(DemoPictures pictures) {
        add(pictures, "48750a63-df1f-48d1-99ee-6c60e535a271", "dog", 12, 1);
        add(pictures, "8c0ae0d2-6f0c-4cb0-9f57-6f3c3a1c5b11", "banana", 3, 0);
        add(pictures, "b7d4f9a6-17a3-4d0e-8f32-0c9d4f2e6a22", "tennis ball", 0, 2);
        add(pictures, "e21c5b70-93d8-4a5f-a0b4-5d7e8f9a1b33", "dog", 0, 0);
    }

    private void add(DemoPictures pictures, String id, String label, int yes, int no) {
        Path file = pictures.draw(label + " " + id);
        try {
            String hash = AverageHash.of(file, PictureHeader.read(file));
            context.pictures()
                    .addDrawn(
                            file,
                            picture -> donations.add(
                                    new Donation(UUID.fromString(id), picture.id(), label, yes, no), hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotAPictureException e) {
            throw new IllegalStateException("a drawn picture is none", e);
        }
    }
}
