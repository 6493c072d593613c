package dev.darkroom.specs.lint.rule.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts speak to whoever uses the provider's API. What our server does stands in {@code x-fidelity}; where a fact comes
 * from, and how sure it is, stands in {@code x-source}. A link to a page may say that it is one, and our server's own API
 * may speak of our server.
 */
public final class Prose implements Rule {

    private static final List<String> TEXTS = List.of("title", "summary", "description");

    private static final Pattern SERVER =
            words("(?:reference|our) server", "this server", "darkroom", "stand-in", "x-fidelity");

    private static final Pattern SOURCE = words(
            "provider's (?:own )?(?:page|pages|documentation|documents?|example|examples)",
            "(?:api|documentation) pages?",
            "(?:the|this) (?:page|document|documentation|description) (?:says?|shows?|names?|draws?|lists?|calls?"
                    + "|writes?|documents?|gives?|leaves?|does not)",
            "in this (?:document|file|description)",
            "(?:is|are) (?:only |not |nowhere |otherwise )?(?:inferred|observed|documented)",
            "(?:not|nowhere) (?:documented|described)",
            "undocumented",
            "we (?:assume|infer|guess|observed)",
            "assumed",
            "assumption",
            "x-source");

    private static Pattern words(String... words) {
        return Pattern.compile("\\b(?:" + String.join("|", words) + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    @Override
    public String name() {
        return "prose";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        boolean ofOurServer = spec.document().root().flag("x-control");
        spec.document()
                .all()
                .filter(place -> !place.isReference() && place.kind() != Kind.EXTERNAL_DOCS)
                .forEach(place -> check(place, ofOurServer, report));
    }

    private static void check(Element place, boolean ofOurServer, Report report) {
        for (String member : TEXTS) {
            JsonNode text = place.get(member);
            if (text.isTextual()) {
                // Lines are broken anywhere.
                String line = text.textValue().replaceAll("\\s+", " ");
                if (!ofOurServer) {
                    find(SERVER, line, place, member, "speaks of our server: say it in x-fidelity", report);
                }
                find(SOURCE, line, place, member, "speaks of where it is from: say it in the note of x-source", report);
            }
        }
    }

    private static void find(Pattern words, String line, Element place, String member, String message, Report report) {
        Matcher found = words.matcher(line);
        if (found.find()) {
            report.at(place, member, "'" + found.group() + "' " + message);
        }
    }
}
