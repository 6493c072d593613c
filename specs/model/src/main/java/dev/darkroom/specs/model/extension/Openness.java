package dev.darkroom.specs.model.extension;

/** Whether the provider may add values to an enum ({@code x-enum}). */
public enum Openness {
    /** Clients keep a value they do not know. */
    OPEN,
    /** There are no other values. */
    CLOSED;

    /** Reads the value of the key; open where nothing known is said. */
    public static Openness of(String text) {
        return Constants.of(Openness.class, text).orElse(OPEN);
    }
}
