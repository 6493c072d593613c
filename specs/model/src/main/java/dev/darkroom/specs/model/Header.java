package dev.darkroom.specs.model;

import com.fasterxml.jackson.databind.JsonNode;

/** A header of a response or of a part; its name is the key under which it is asked for. Always written in simple style. */
public final class Header extends Valued {

    Header(Position position, JsonNode value) {
        super(position, value);
    }

    @Override
    public boolean isExploded() {
        return flag("explode");
    }
}
