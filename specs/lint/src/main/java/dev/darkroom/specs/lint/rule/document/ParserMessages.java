package dev.darkroom.specs.lint.rule.document;

import com.fasterxml.jackson.core.JsonPointer;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Version;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The OpenAPI parser that the generator uses too has nothing to say about the file. References are not followed here,
 * so nothing is ever fetched.
 */
public final class ParserMessages implements Rule {

    /** What the parser says of a member written twice; the yaml rule says it too, and where. */
    private static final String DUPLICATE = "Duplicate field ";

    /** The parser does not know all that a form may say of its members. */
    private static final Pattern ENCODING = Pattern.compile(".*\\.encoding\\.[^ ]+ is unexpected");

    /** Since 3.1 an operation need not have responses. */
    private static final Pattern NO_RESPONSES = Pattern.compile(".*\\(\\w+\\)\\.responses is missing");

    @Override
    public String name() {
        return "parser";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        try {
            for (String message : messages(spec.text())) {
                if (!isKnownBetter(spec.document().version(), message)) {
                    report.at(ParserPointer.in(spec.document(), message), message.replaceAll("\\s+", " "));
                }
            }
        } catch (RuntimeException e) { // the parser is not made for documents that are crooked enough
            report.at(JsonPointer.empty(), "the parser gives up: " + e);
        }
    }

    /** Whether the parser errs, or a rule of ours says it at a better place. */
    private static boolean isKnownBetter(Version version, String message) {
        Pattern byVersion = version == Version.V3_0 ? VersionWords.SAID_BY_PARSER : NO_RESPONSES;
        return message.startsWith(DUPLICATE)
                || ENCODING.matcher(message).matches()
                || byVersion.matcher(message).matches();
    }

    private static List<String> messages(String text) {
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        List<String> messages =
                new OpenAPIV3Parser().readContents(text, null, options).getMessages();
        return messages == null ? List.of() : messages;
    }
}
