package dev.darkroom.specs.lint.scaffold;

import java.util.Locale;
import javax.lang.model.SourceVersion;

/**
 * What a provider is called.
 *
 * @param folder in paths and packages: {@code imagemonkey}
 * @param java in names of classes: {@code ImageMonkey}
 */
public record ProviderName(String folder, String java) {

    private static final String FOLDER = "[a-z][a-z0-9]{1,30}";

    /** @throws IllegalArgumentException if Java has no use for one of the names, or they are not the same letters */
    public ProviderName {
        if (!folder.matches(FOLDER) || SourceVersion.isKeyword(folder)) {
            throw new IllegalArgumentException(folder
                    + " is no name of a provider: two to 31 lower-case letters and digits, and no word of Java's");
        }
        if (!java.toLowerCase(Locale.ROOT).equals(folder) || !Character.isUpperCase(java.charAt(0))) {
            throw new IllegalArgumentException(
                    java + " is not how Java spells " + folder + ": the same letters, beginning with a capital one");
        }
    }

    /** The name with its first letter made a capital one. */
    public static ProviderName of(String folder) {
        return new ProviderName(
                folder, folder.isEmpty() ? "" : Character.toUpperCase(folder.charAt(0)) + folder.substring(1));
    }
}
