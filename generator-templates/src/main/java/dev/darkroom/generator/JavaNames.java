package dev.darkroom.generator;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Java names for the names of a document. */
final class JavaNames {

    /** Members that would hide a method of {@link Object} or of every generated model. */
    private static final Set<String> TAKEN = Set.of(
            "getClass",
            "hashCode",
            "toString",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize",
            "equals",
            "builder",
            "toBuilder",
            "build",
            "additionalProperties",
            "additionalProperty");

    private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    /** {@code filters[location_id]} becomes {@code filtersLocationId}; a word Java keeps for itself gets a suffix. */
    String member(String wire) {
        String name = decapitalize(camel(wire));
        boolean free = SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name) && !TAKEN.contains(name);
        return free ? name : decapitalize(camel("_" + wire + "_value"));
    }

    /** {@code private} as a boolean reads {@code isPrivate}; any other member is named by {@link #member}. */
    String flag(String wire) {
        return SourceVersion.isKeyword(wire) ? "is" + camel(wire) : member(wire);
    }

    /** {@code image imports} becomes {@code ImageImports}. */
    String type(String wire) {
        return camel(wire);
    }

    /** {@code ids_only} becomes {@code IDS_ONLY}; a leading hyphen is spelled out because it turns a sort order round. */
    String constant(String wire) {
        if (wire.startsWith("-")) {
            return "MINUS_" + constant(wire.substring(1));
        }
        String words = SEPARATORS.matcher(HUMP.matcher(wire).replaceAll("_")).replaceAll("_");
        String name = words.replaceAll("^_+|_+$", "").toUpperCase(Locale.ROOT);
        return name.isEmpty() || !Character.isLetter(name.charAt(0)) ? "_" + name : name;
    }

    private static String camel(String wire) {
        StringBuilder name = new StringBuilder();
        for (String word : SEPARATORS.split(wire)) {
            if (!word.isEmpty()) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return name.length() > 0 && Character.isDigit(name.charAt(0)) ? "N" + name : name.toString();
    }

    private static String decapitalize(String name) {
        int capitals = 0;
        while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
            capitals++;
        }
        // URLPath reads urlPath, X reads x.
        int lower = capitals > 1 && capitals < name.length() ? capitals - 1 : capitals;
        return name.substring(0, lower).toLowerCase(Locale.ROOT) + name.substring(lower);
    }
}
