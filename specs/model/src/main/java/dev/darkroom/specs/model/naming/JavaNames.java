package dev.darkroom.specs.model.naming;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * Java names for the names of a document. Every name, whatever it is made of, gives a valid one; several names may give
 * the same, which {@link DistinctNames} settles.
 */
public final class JavaNames {

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private static final Map<Character, String> COMMON = Map.of('-', "minus", '.', "dot", '@', "at", '/', "slash");

    private JavaNames() {}

    /** {@code filters[location_id]} becomes {@code filtersLocationId}; a word that Java keeps for itself gets a suffix. */
    public static String member(String name) {
        String member = decapitalize(identifier(pascal(name), name));
        return isFree(member) ? member : member + "Value";
    }

    /** {@code private} as a boolean reads {@code isPrivate}; any other member is named by {@link #member}. */
    public static String flag(String name) {
        return SourceVersion.isKeyword(name) ? "is" + pascal(name) : member(name);
    }

    /** {@code image imports} becomes {@code ImageImports}. Of ASCII only, because it names a file, too. */
    public static String type(String name) {
        return identifier(pascal(ascii(name)), name);
    }

    /** {@code ids_only} becomes {@code IDS_ONLY}; a leading sign is spelled out because it turns a sort order round. */
    public static String constant(String name) {
        if (name.length() > 1 && (name.charAt(0) == '-' || name.charAt(0) == '+')) {
            return (name.charAt(0) == '-' ? "MINUS_" : "PLUS_")
                    + constant(name.substring(1)).replaceFirst("^_", "");
        }
        String words = SEPARATORS.matcher(HUMP.matcher(name).replaceAll("_")).replaceAll("_");
        String constant = words.replaceAll("^_+|_+$", "").toUpperCase(Locale.ROOT);
        if (constant.isEmpty()) {
            return spelled(name).toUpperCase(Locale.ROOT);
        }
        return Character.isJavaIdentifierStart(constant.charAt(0)) ? constant : "_" + constant;
    }

    /** Whether a name can stand in Java as it is: an identifier and no keyword. */
    public static boolean isFree(String name) {
        return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name);
    }

    /** A name with every character in words that is neither letter nor digit: {@code a+1} becomes {@code a_plus_1}. */
    static String spelled(String name) {
        if (name.isBlank() || name.equals("_")) {
            return name.isEmpty() ? "empty" : name.isBlank() ? "blank" : "low_line";
        }
        StringBuilder spelled = new StringBuilder();
        name.codePoints().forEach(character -> {
            if (Character.isLetterOrDigit(character)) {
                spelled.appendCodePoint(character);
            } else {
                spelled.append('_').append(word(character)).append('_');
            }
        });
        return spelled.toString().replaceAll("_+", "_").replaceAll("^_|_$", "");
    }

    /** {@code a b-c} as {@code ABC}: the words of a name, each with a capital. Empty for a name without letter or digit. */
    private static String pascal(String name) {
        StringBuilder pascal = new StringBuilder();
        for (String word : SEPARATORS.split(name)) {
            if (!word.isEmpty()) {
                pascal.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
        }
        return pascal.toString();
    }

    private static String identifier(String pascal, String name) {
        if (pascal.isEmpty()) {
            return pascal(spelled(name));
        }
        return Character.isJavaIdentifierStart(pascal.codePointAt(0)) ? pascal : "N" + pascal;
    }

    /** Letters without their marks; those of other scripts become their code points. */
    private static String ascii(String name) {
        StringBuilder ascii = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFD).codePoints().forEach(character -> {
            if (character < 128) {
                ascii.append((char) character);
            } else if (character == 'ß') {
                ascii.append("ss");
            } else if (Character.isLetterOrDigit(character)) {
                ascii.append("U").append(Integer.toHexString(character).toUpperCase(Locale.ROOT));
            }
        });
        return ascii.toString();
    }

    /** The name that Unicode has for a character, or the one that people have; nothing for what only parts words. */
    private static String word(int character) {
        if (character == '_' || Character.isWhitespace(character)) {
            return "";
        }
        String name = COMMON.getOrDefault((char) character, Character.getName(character));
        return name == null
                ? "U" + Integer.toHexString(character)
                : name.toLowerCase(Locale.ROOT).replaceFirst(" sign$", "").replaceAll("[^a-z0-9]+", "_");
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
