package dev.darkroom.specs.lint.jsonpath;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions after RFC 9485, which Java reads but for what a dot is. */
final class RegularExpression {

    private RegularExpression() {}

    /** Nothing when it is none. */
    static Optional<Pattern> of(String text) {
        StringBuilder java = new StringBuilder();
        boolean isInClass = false;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '\\' && at + 1 < text.length()) {
                java.append(sign).append(text.charAt(++at));
                continue;
            }
            isInClass = sign == '[' || isInClass && sign != ']';
            java.append(sign == '.' && !isInClass ? "[^\\n\\r]" : String.valueOf(sign));
        }
        try {
            return Optional.of(Pattern.compile(java.toString()));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
