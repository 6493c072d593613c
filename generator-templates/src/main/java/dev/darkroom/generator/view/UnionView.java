package dev.darkroom.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several shapes: a sealed interface with an unknown variant.
 *
 * @param className its simple name
 * @param comment its Javadoc
 * @param unions the sealed interfaces it is itself a variant of
 * @param variants in the order in which they are tried
 */
public record UnionView(String className, List<String> comment, List<String> unions, List<Variant> variants) {

    /**
     * One shape.
     *
     * @param type its type
     * @param primitive the same, or the primitive where there is one
     * @param wrapper the nested record that wraps it; null where it has a class of its own
     * @param fixed members that show that an object is of it
     * @param required members that an object of it has; empty where they do not matter
     * @param members all its members; empty where they do not matter
     */
    public record Variant(
            String type,
            String primitive,
            @Nullable String wrapper,
            List<Fixed> fixed,
            List<String> required,
            List<String> members) {

        /** Whether it has to have members. */
        public boolean anyRequired() {
            return !required.isEmpty();
        }

        /** Whether its members count. */
        public boolean anyMembers() {
            return !members.isEmpty();
        }
    }

    /**
     * A member with fixed values.
     *
     * @param member its name
     * @param values what it may be
     */
    public record Fixed(String member, List<String> values) {}
}
