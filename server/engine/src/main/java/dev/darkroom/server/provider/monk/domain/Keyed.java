package dev.darkroom.server.provider.monk.domain;

import java.util.UUID;

/** What lists are walked by. */
public interface Keyed {

    /** Its id, by which a page is found. */
    UUID id();
}
