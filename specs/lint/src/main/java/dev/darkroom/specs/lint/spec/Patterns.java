package dev.darkroom.specs.lint.spec;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions as they stand in schemas. */
public final class Patterns {

    private Patterns() {}

    /** Why Java cannot read an expression; nothing when it can. */
    public static Optional<String> problem(String expression) {
        try {
            Pattern.compile(expression);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(e.getDescription());
        }
    }
}
