package dev.darkroom.server.provider.monk;

import static dev.darkroom.server.provider.monk.MonkErrors.refusal;

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

/** The two ways in which pictures reach the server: fetched from a URL, or uploaded. */
final class Arrivals {

    private final Outbound outbound;
    private final long largestFetch;

    Arrivals(Outbound outbound, Contract contract) {
        this.outbound = outbound;
        this.largestFetch =
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
    ArrivedPicture fetched(URI url, String place) {
        Outbound.Fetched fetched;
        try {
            fetched = outbound.fetch(url, largestFetch);
        } catch (OutboundException e) {
            throw refusal(place + "acquisition.url: the picture could not be fetched, " + e.getMessage());
        }
        boolean taken = false;
        try {
            ArrivedPicture picture =
                    arrived(fetched.file(), fetched.size(), fetched.sha256(), FileNames.ofUrl(url), place);
            taken = true;
            return picture;
        } finally {
            if (!taken) {
                discard(fetched.file());
            }
        }
    }

    /** Takes an uploaded picture; the file goes when the request ends, unless it was stored. */
    static ArrivedPicture uploaded(FilePart part) {
        String name = part.fileName();
        return arrived(part.file(), part.size(), part.sha256(), name == null || name.isEmpty() ? null : name, "");
    }

    private static ArrivedPicture arrived(Path file, long size, String sha256, @Nullable String name, String place) {
        try {
            return new ArrivedPicture(file, PictureHeader.read(file), size, sha256, name);
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
