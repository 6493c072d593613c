package dev.darkroom.server.library;

import dev.darkroom.server.library.format.Thumbnail;
import java.net.URI;
import java.util.function.Supplier;

/** The addresses under which pictures are served. */
public final class PictureLinks {

    private final Supplier<URI> base;

    /** @param base scheme, host and port of links, with a slash at the end; asked for every link */
    public PictureLinks(Supplier<URI> base) {
        this.base = base;
    }

    /** Where a picture is served. */
    public String picture(Picture picture) {
        return base.get() + "pictures/" + picture.fileName();
    }

    /** Where a smaller copy of a picture is served, if one {@link Thumbnail#canBeMade can be made}. */
    public String thumbnail(Picture picture) {
        return base.get() + "pictures/" + picture.id() + "/thumbnail.jpg";
    }
}
