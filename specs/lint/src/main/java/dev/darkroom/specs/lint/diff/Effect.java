package dev.darkroom.specs.lint.diff;

import dev.darkroom.specs.model.Direction;

/** What a change does to the values that are allowed. */
enum Effect {
    /** Fewer are: whoever sends may be refused. */
    TIGHTER,
    /** More are: whoever reads may meet what was never there. */
    LOOSER,
    /** Others are, or the Java that is generated is another. */
    OTHER;

    /** Whether users of the provider have to change something: they send requests and read responses. */
    boolean breaks(Direction direction) {
        return this == OTHER || this == (direction == Direction.REQUEST ? TIGHTER : LOOSER);
    }
}
