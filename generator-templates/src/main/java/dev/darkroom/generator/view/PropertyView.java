package dev.darkroom.generator.view;

import java.util.List;

/**
 * One member of an object.
 *
 * @param name the accessor and builder method
 * @param wire the member name in JSON, the part name of a form or the name of a parameter
 * @param type what the accessor returns: a primitive, a class or {@code @Nullable} and a class
 * @param boxed the class without nullness
 * @param checked whether an object without it cannot be built
 * @param writtenWhenNull whether null is written rather than left out
 * @param triState whether absent, null and a value are three different things
 * @param copied whether it is a list or a map, which could be changed behind the object's back
 * @param presence the accessor that tells whether the member is present, such as {@code hasTitle}
 * @param comment its Javadoc
 * @param summary the first sentence on one line
 * @param deprecated whether callers are asked not to use it
 * @param ranges how a range can be given instead of the text
 */
public record PropertyView(
        String name,
        String wire,
        String type,
        String boxed,
        boolean checked,
        boolean writtenWhenNull,
        boolean triState,
        boolean copied,
        String presence,
        List<String> comment,
        String summary,
        boolean deprecated,
        List<RangeView> ranges) {

    /** What the builder accepts: null stands for absent unless the member must be there and is never null. */
    public String argument() {
        return checked ? type : "@Nullable " + boxed;
    }

    /** The same under another name. */
    public PropertyView named(String other) {
        return new PropertyView(
                other,
                wire,
                type,
                boxed,
                checked,
                writtenWhenNull,
                triState,
                copied,
                presence,
                comment,
                summary,
                deprecated,
                ranges);
    }

    /** Whether Java has another name for it than the wire. */
    public boolean renamed() {
        return !name.equals(wire);
    }
}
