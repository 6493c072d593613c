package dev.darkroom.specs.lint.rule.schema;

/**
 * Whether a regular expression limits the length of what it matches: anchored at both ends, without endless repeats.
 */
final class PatternLength {

    private final String pattern;
    private int at;
    private boolean endless;
    private boolean anchored = true;

    PatternLength(String pattern) {
        this.pattern = pattern;
    }

    /** Whether every text that matches is of bounded length. */
    boolean isBounded() {
        if (pattern.isEmpty()) {
            return false;
        }
        alternatives(true);
        return anchored && !endless && at == pattern.length();
    }

    /** Reads alternatives up to a closing parenthesis; those at the top must each be anchored. */
    private void alternatives(boolean top) {
        int start = at;
        while (at < pattern.length() && pattern.charAt(at) != ')') {
            if (pattern.charAt(at) == '|') {
                anchor(top, start);
                start = ++at;
            } else {
                piece();
            }
        }
        anchor(top, start);
    }

    private void anchor(boolean top, int start) {
        String alternative = pattern.substring(start, at);
        if (top && !(alternative.startsWith("^") && alternative.endsWith("$") && !alternative.endsWith("\\$"))) {
            anchored = false;
        }
    }

    private void piece() {
        switch (pattern.charAt(at)) {
            case '\\' -> at += 2;
            case '[' -> characterClass();
            case '(' -> group();
            case '*', '+' -> {
                endless = true;
                at++;
            }
            case '{' -> {
                int end = pattern.indexOf('}', at);
                endless |= end > 0 && pattern.charAt(end - 1) == ',';
                at = end < 0 ? pattern.length() : end + 1;
            }
            default -> at++;
        }
    }

    private void group() {
        boolean isLook = pattern.startsWith("(?=", at) || pattern.startsWith("(?!", at);
        boolean before = endless;
        at++;
        alternatives(false);
        at++;
        if (isLook) {
            endless = before;
        }
    }

    private void characterClass() {
        at++;
        if (at < pattern.length() && pattern.charAt(at) == '^') {
            at++;
        }
        if (at < pattern.length() && pattern.charAt(at) == ']') {
            at++;
        }
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            at += pattern.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }
}
