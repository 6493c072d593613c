package dev.darkroom.specs.lint.spec;

import javax.lang.model.SourceVersion;

/** How names of a specification become names in Java. */
public final class JavaNames {

    private JavaNames() {}

    /** {@code get_image of-inspection} as {@code getImageOfInspection}. */
    public static String camel(String name) {
        String pascal = pascal(name);
        return pascal.isEmpty() ? "" : Character.toLowerCase(pascal.charAt(0)) + pascal.substring(1);
    }

    /** {@code get_image of-inspection} as {@code GetImageOfInspection}. */
    public static String pascal(String name) {
        StringBuilder pascal = new StringBuilder();
        for (String word : name.split("[^\\p{L}\\p{N}$]+")) {
            if (!word.isEmpty()) {
                pascal.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
        }
        return pascal.toString();
    }

    /** Whether a name can be used in Java: an identifier and no keyword. */
    public static boolean isFree(String name) {
        return SourceVersion.isName(name) && !name.contains(".");
    }
}
