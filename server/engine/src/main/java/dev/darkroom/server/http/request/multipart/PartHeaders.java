package dev.darkroom.server.http.request.multipart;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.MimeTypes;
import org.jspecify.annotations.Nullable;

/** The headers of a part, read with patience: only its name has to be there. */
public final class PartHeaders {

    /** Never steps back inside quotes, as the JDK would need a stack as deep as the text is long for that. */
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([A-Za-z0-9*_-]+)\\s*=\\s*(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|([^;\\s]*))");

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> disposition = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** @throws UnreadableForm if it says the name of a file in a way that cannot be read */
    void add(String name, String value) throws UnreadableForm {
        headers.putIfAbsent(name, value);
        if (name.equalsIgnoreCase("Content-Disposition")) {
            Matcher parameter = PARAMETER.matcher(value);
            while (parameter.find()) {
                disposition.putIfAbsent(
                        parameter.group(1),
                        parameter.group(2) == null ? parameter.group(3) : unquote(parameter.group(2)));
            }
            if (disposition.containsKey("filename*")) {
                disposition.put("filename", decode(disposition.get("filename*")));
            }
        }
    }

    /** Browsers escape only the quote; a backslash in front of anything else is part of a name. */
    private static String unquote(String quoted) {
        return quoted.replace("\\\"", "\"")
                .replace("%22", "\"")
                .replace("%0D", "\r")
                .replace("%0A", "\n");
    }

    /** Names a part that has no headers. */
    void name(String name) {
        disposition.put("name", name);
    }

    boolean hasName() {
        return disposition.containsKey("name");
    }

    String name() {
        return disposition.getOrDefault("name", "");
    }

    @Nullable
    String fileName() {
        String plain = disposition.get("filename");
        if (plain == null) {
            return null;
        }
        String name = plain.replaceAll("\\p{Cntrl}", "");
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** {@code UTF-8''na%C3%AFve.jpg}, as RFC 5987 has it. */
    private static String decode(String extended) throws UnreadableForm {
        String[] parts = extended.split("'", 3);
        if (parts.length < 3 || !StandardCharsets.US_ASCII.newEncoder().canEncode(extended)) {
            return extended.substring(extended.lastIndexOf('\'') + 1);
        }
        String octets;
        try {
            octets = URLDecoder.decode(parts[2].replace("+", "%2B"), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return parts[2];
        }
        return TextDecoder.decode(octets.getBytes(StandardCharsets.ISO_8859_1), charset(parts[0]));
    }

    private static Charset charset(String name) throws UnreadableForm {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new UnreadableForm("the name of a file is in a character set that is not known");
        }
    }

    @Nullable
    String mediaType() {
        return headers.get("Content-Type");
    }

    Charset charset() {
        String type = mediaType();
        String name = type == null ? null : MimeTypes.getCharsetFromContentType(type);
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    boolean isFile() {
        if (disposition.containsKey("filename")) {
            return true;
        }
        String type = mediaType() == null ? "text/plain" : mediaType().toLowerCase(Locale.ROOT);
        return type.contains("/") && !type.startsWith("text/") && !type.startsWith("application/json");
    }
}
