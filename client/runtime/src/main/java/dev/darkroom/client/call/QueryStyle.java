package dev.darkroom.client.call;

/** How a list or an object is written into a query. */
public enum QueryStyle {
    /** {@code a=1&a=2}. */
    REPEATED,
    /** {@code a=1,2}. */
    COMMAS,
    /** {@code a=1%202}. */
    SPACES,
    /** {@code a=1|2}. */
    PIPES,
    /** {@code a[x]=1&a[y]=2}. */
    DEEP_OBJECT
}
