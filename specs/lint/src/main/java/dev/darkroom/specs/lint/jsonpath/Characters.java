package dev.darkroom.specs.lint.jsonpath;

/** The text of a query, read from left to right. For one thread. */
final class Characters {

    private static final int LARGEST_DIGITS = 16;
    private static final long LARGEST = (1L << 53) - 1;

    private final String text;
    private int at;

    Characters(String text) {
        this.text = text;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    boolean startsWith(String words) {
        return text.startsWith(words, at);
    }

    /** Goes behind some words if they are next. */
    boolean take(String words) {
        if (startsWith(words)) {
            at += words.length();
            return true;
        }
        return false;
    }

    void need(String words) {
        if (!take(words)) {
            throw wrong("expected " + words);
        }
    }

    void skipBlanks() {
        while (!isAtEnd() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    int place() {
        return at;
    }

    void back(int place) {
        at = place;
    }

    char next() {
        if (isAtEnd()) {
            throw wrong("unexpected end");
        }
        return text.charAt(at);
    }

    boolean isNameFirst() {
        return !isAtEnd() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '_' || text.charAt(at) >= 0x80);
    }

    boolean isDigit() {
        return !isAtEnd() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** A name without quotes. */
    String name() {
        int start = at;
        if (!isNameFirst()) {
            throw wrong("expected a name");
        }
        while (isNameFirst() || isDigit()) {
            at++;
        }
        return text.substring(start, at);
    }

    long integer() {
        int start = at;
        take("-");
        int digits = at;
        while (isDigit()) {
            at++;
        }
        String number = text.substring(start, at);
        if (at == digits || at - digits > LARGEST_DIGITS || number.matches("-?0.+|-0")) {
            throw new JsonPathException("expected a whole number", start);
        }
        long value = Long.parseLong(number);
        if (Math.abs(value) > LARGEST) {
            throw new JsonPathException("the number is too large", start);
        }
        return value;
    }

    /** A number after JSON's rules, as its text. */
    String number() {
        int start = at;
        while (!isAtEnd() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(start, at);
        if (!number.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
            throw new JsonPathException("expected a value", start);
        }
        return number;
    }

    /** A text in single or double quotes. */
    String quoted() {
        char quote = next();
        at++;
        StringBuilder content = new StringBuilder();
        while (next() != quote) {
            char sign = next();
            if (sign < ' ') {
                throw wrong("a control character in a text");
            }
            at++;
            content.append(sign == '\\' ? escaped(quote) : String.valueOf(sign));
        }
        at++;
        return content.toString();
    }

    private String escaped(char quote) {
        char sign = next();
        at++;
        if (sign == quote || sign == '\\' || sign == '/') {
            return String.valueOf(sign);
        }
        int known = "bfnrt".indexOf(sign);
        if (known >= 0) {
            return String.valueOf("\b\f\n\r\t".charAt(known));
        }
        if (sign == 'u' && text.length() >= at + 4 && text.substring(at, at + 4).matches("[0-9A-Fa-f]{4}")) {
            at += 4;
            return String.valueOf((char) Integer.parseInt(text.substring(at - 4, at), 16));
        }
        throw new JsonPathException("unknown escape", at - 1);
    }

    JsonPathException wrong(String why) {
        return new JsonPathException(why, at);
    }
}
