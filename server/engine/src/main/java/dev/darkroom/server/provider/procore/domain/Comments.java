package dev.darkroom.server.provider.procore.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The comments on photos. Safe for use by several threads. */
public interface Comments {

    /** Adds a comment to a photo. */
    void add(long photo, Comment comment);

    /** The comments on photos, by the photo's id and oldest first; photos without any are left out. */
    Map<Long, List<Comment>> on(Collection<Long> photos);
}
