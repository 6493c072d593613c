package dev.darkroom.site.prose;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Code in HTML, with its comments, strings, names and numbers marked: enough for short samples, as a page may run no library for it. */
public final class Code {

    private static final String STRING = "\"(?:\\\\.|[^\"\\\\\\n])*\"";
    private static final String NUMBER = "(?<![\\w.-])-?\\d+(?:\\.\\d+)?(?![\\w.-])";
    private static final String NEVER = "(?!)";

    private static final Map<String, Pattern> LANGUAGES = Map.of(
            "json", pattern(NEVER, STRING + "(?=\\s*:)", STRING, "\\b(?:true|false|null)\\b|" + NUMBER),
            "java",
                    pattern(
                            "//[^\\n]*|/\\*(?s:.*?)\\*/",
                            "\\b(?:try|catch|new|return|import|for|if|else|class|record|void|final|private|public|static"
                                    + "|var|int|long|boolean|byte|throws?|instanceof|switch|case|default|while|assert)\\b"
                                    + "|@\\w+",
                            "\"\"\"(?s:.*?)\"\"\"|" + STRING + "|'(?:\\\\.|[^'\\\\\\n])'",
                            "\\b(?:true|false|null)\\b|" + NUMBER),
            "sh",
                    pattern(
                            "(?<=^|\\s)#[^\\n]*",
                            "(?<=^|[|&;] ?)\\s*(?:\\./)?[a-z][\\w./-]*(?=\\s|$)|(?<=\\s)--?[A-Za-z][\\w-]*",
                            "'[^']*'|" + STRING,
                            NEVER),
            "yaml",
                    pattern(
                            "(?<=^|\\s)#[^\\n]*",
                            "^[ -]*[\\w$/{}.-]+(?=:(?:\\s|$))",
                            "'[^'\\n]*'|" + STRING,
                            "\\b(?:true|false|null)\\b|" + NUMBER),
            "xml", pattern("<!--(?s:.*?)-->", "</?[\\w.:-]+|/?>", STRING, NEVER));

    private Code() {}

    private static Pattern pattern(String comment, String name, String string, String value) {
        return Pattern.compile(
                "(?<c>" + comment + ")|(?<k>" + name + ")|(?<s>" + string + ")|(?<v>" + value + ")", Pattern.MULTILINE);
    }

    /**
     * The HTML of a text.
     *
     * @param language such as {@code java}; with another than the known ones nothing is marked
     */
    public static String html(String language, String text) {
        Pattern pattern = LANGUAGES.get(language);
        if (pattern == null) {
            return escape(text);
        }
        StringBuilder html = new StringBuilder();
        Matcher matcher = pattern.matcher(text);
        int done = 0;
        while (matcher.find()) {
            html.append(escape(text.substring(done, matcher.start())))
                    .append("<span class=\"")
                    .append(kind(matcher))
                    .append("\">")
                    .append(escape(matcher.group()))
                    .append("</span>");
            done = matcher.end();
        }
        return html.append(escape(text.substring(done))).toString();
    }

    private static String kind(Matcher matcher) {
        return matcher.group("c") != null
                ? "c"
                : matcher.group("k") != null ? "k" : matcher.group("s") != null ? "s" : "v";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
