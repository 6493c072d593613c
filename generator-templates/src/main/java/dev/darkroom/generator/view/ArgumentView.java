package dev.darkroom.generator.view;

/**
 * An argument of a method.
 *
 * @param name its name
 * @param type its type, with nullness
 * @param erased its type without type arguments and nullness
 * @param summary one line of Javadoc
 * @param standard whether it may be left out, and what then stands for it
 */
public record ArgumentView(String name, String type, String erased, String summary, Standard standard) {

    /** What stands for an argument that is left out. */
    public enum Standard {
        /** It cannot be left out. */
        NONE,
        NULL,
        /** An object of its class in which nothing is set. */
        EMPTY
    }

    /** Whether every call has it. */
    public boolean required() {
        return standard == Standard.NONE;
    }

    /** Whether null may be given. */
    public boolean nullStandard() {
        return standard == Standard.NULL;
    }

    /** Whether an object in which nothing is set stands for it. */
    public boolean emptyStandard() {
        return standard == Standard.EMPTY;
    }
}
