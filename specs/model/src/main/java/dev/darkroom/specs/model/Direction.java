package dev.darkroom.specs.model;

/** Which way a body goes. */
public enum Direction {
    REQUEST,
    RESPONSE;

    /** Whether a member is part of bodies that go this way. */
    public boolean carries(Schema member) {
        return this == REQUEST ? !member.isReadOnly() : !member.isWriteOnly();
    }
}
