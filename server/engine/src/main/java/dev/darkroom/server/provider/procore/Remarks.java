package dev.darkroom.server.provider.procore;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The comments on photos. Safe for use by several threads. */
public interface Remarks {

    /** Adds a comment to a photo. */
    void add(long photo, Remark remark);

    /** The comments on photos, by the photo's id and oldest first; photos without any are left out. */
    Map<Long, List<Remark>> on(Collection<Long> photos);
}
