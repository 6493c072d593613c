package dev.darkroom.server.provider.monk.api;

import static dev.darkroom.server.provider.monk.api.MonkErrors.refusal;

import dev.darkroom.server.api.FilePart;
import dev.darkroom.server.api.monk.model.ImageAcquisition;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.library.format.NotAPictureException;
import dev.darkroom.server.library.format.PictureHeader;
import dev.darkroom.server.outbound.Outbound;
import dev.darkroom.server.outbound.OutboundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Gets the pictures of images in one of two ways: fetched from a URL, or uploaded. */
final class PictureAcquisition {

    private final Outbound outbound;
    private final long maximumBytes;

    PictureAcquisition(Outbound outbound, Contract contract) {
        this.outbound = outbound;
        this.maximumBytes =
                contract.property("ImageAcquisition", "url").get("x-max-bytes").asLong();
    }

    /**
     * Checks what can be known of a URL before it is called.
     *
     * @param place put in front of the names of members in messages
     */
    static URI url(ImageAcquisition acquisition, String place) {
        String url = acquisition.url();
        if (url == null) {
            throw refusal(place + "acquisition.url: is required with the strategy " + acquisition.strategy());
        }
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw refusal(place + "acquisition.url: is not a URL");
        }
    }

    /** Fetches a picture; the file belongs to the caller. */
    AcquiredPicture fetch(URI url, String place) {
        Outbound.Fetched fetched;
        try {
            fetched = outbound.fetch(url, maximumBytes);
        } catch (OutboundException e) {
            throw refusal(place + "acquisition.url: the picture could not be fetched, " + e.getMessage());
        }
        boolean taken = false;
        try {
            AcquiredPicture picture =
                    acquired(fetched.file(), fetched.size(), fetched.sha256(), FileNames.ofUrl(url), place);
            taken = true;
            return picture;
        } finally {
            if (!taken) {
                discard(fetched.file());
            }
        }
    }

    /** Takes an uploaded picture; the file goes when the request ends, unless it was stored. */
    static AcquiredPicture uploaded(FilePart part) {
        String name = part.fileName();
        return acquired(part.file(), part.size(), part.sha256(), name == null || name.isEmpty() ? null : name, "");
    }

    private static AcquiredPicture acquired(Path file, long size, String sha256, @Nullable String name, String place) {
        try {
            return new AcquiredPicture(file, PictureHeader.read(file), size, sha256, name);
        } catch (NotAPictureException e) {
            String where = place.isEmpty() ? "" : place + "acquisition.url: ";
            throw refusal(where + "The file is not a picture of a supported format.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws a file away, if it has not been moved to where pictures are kept. */
    static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // What is left among the incoming files goes at the next start.
        }
    }
}
