package dev.darkroom.generator.view;

/**
 * One member of an object.
 *
 * @param name the accessor and builder method
 * @param wire the member name in JSON, the part name of a form or the name of a parameter
 * @param type what the accessor returns: a primitive, a class or {@code @Nullable} and a class
 * @param boxed the class without nullness
 * @param required whether an object without it cannot be built
 * @param nullable whether null is a value of its own
 * @param triState whether absent, null and a value are three different things
 * @param list whether it is a list
 * @param map whether it is a map
 * @param comment its Javadoc
 * @param summary the first sentence on one line
 * @param deprecated whether callers are asked not to use it
 */
public record PropertyView(
        String name,
        String wire,
        String type,
        String boxed,
        boolean required,
        boolean nullable,
        boolean triState,
        boolean list,
        boolean map,
        String comment,
        String summary,
        boolean deprecated) {

    /** What the builder accepts: null stands for absent unless the member is required and never null. */
    public String argument() {
        return required && !nullable ? (type.startsWith("@") ? boxed : type) : "@Nullable " + boxed;
    }

    /** The accessor that tells whether the member is present, such as {@code hasTitle}. */
    public String presence() {
        return "has" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Whether the accessor can return a primitive. */
    public boolean primitive() {
        return Character.isLowerCase(type.charAt(0));
    }

    /** Whether building fails when the member was not given. */
    public boolean checked() {
        return required && !nullable;
    }

    /** Whether the accessor's name is that of a getter, such as {@code isPrivate}. */
    public boolean beanGetter() {
        return name.matches("(is|get)[^a-z].*");
    }

    /** Whether null is written rather than left out. */
    public boolean writtenWhenNull() {
        return required && nullable;
    }

    /** The expression that takes the member over from a builder: checked, and copied where it could change. */
    public String assignment() {
        String given = "builder." + name;
        String value = checked() ? "Objects.requireNonNull(" + given + ", \"" + wire + " is missing\")" : given;
        if (!list && !map) {
            return value;
        }
        String copy = list
                ? "Collections.unmodifiableList(new ArrayList<>(" + value + "))"
                : "Collections.unmodifiableMap(new LinkedHashMap<>(" + value + "))";
        return checked() ? copy : given + " == null ? null : " + copy;
    }
}
