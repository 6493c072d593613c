package dev.darkroom.conform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Puts a server's own ids and secrets into the place of those of the demo data. */
final class Replacements implements UnaryOperator<String> {

    private final Map<String, String> replacements = new LinkedHashMap<>();

    /**
     * @param given texts by what they replace
     * @param named names of variables of the environment, whose values replace
     * @throws IllegalArgumentException if a variable is not set
     */
    Replacements(Map<String, String> given, Map<String, String> named, Map<String, String> environment) {
        replacements.putAll(given);
        named.forEach((old, variable) -> {
            String value = environment.get(variable);
            if (value == null) {
                throw new IllegalArgumentException("the environment has no " + variable);
            }
            replacements.put(old, value);
        });
    }

    @Override
    public String apply(String text) {
        String changed = text;
        for (Map.Entry<String, String> replacement : replacements.entrySet()) {
            changed = isNumber(text)
                    ? number(changed, replacement)
                    : changed.replace(replacement.getKey(), replacement.getValue());
        }
        return changed;
    }

    /** A number is replaced as a whole: 8 is no part of 18. */
    private static String number(String number, Map.Entry<String, String> replacement) {
        return number.equals(replacement.getKey()) && isNumber(replacement.getValue())
                ? replacement.getValue()
                : number;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,18}");
    }
}
