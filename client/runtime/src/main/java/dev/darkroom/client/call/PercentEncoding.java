package dev.darkroom.client.call;

import java.nio.charset.StandardCharsets;

/** Writes text into a URL: only the unreserved characters of RFC 3986 stay as they are. */
final class PercentEncoding {

    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {}

    static String encode(String text) {
        return isPlain(text) ? text : written(text);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isUnreserved(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String written(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 8);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            if (isUnreserved(character)) {
                encoded.append(character);
            } else {
                encoded.append('%').append(HEX.charAt(character >> 4)).append(HEX.charAt(character & 15));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || character == '-'
                || character == '.'
                || character == '_'
                || character == '~';
    }
}
