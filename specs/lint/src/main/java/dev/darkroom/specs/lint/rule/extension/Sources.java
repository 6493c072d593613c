package dev.darkroom.specs.lint.rule.extension;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;
import dev.darkroom.specs.model.extension.Confidence;
import dev.darkroom.specs.model.extension.Source;
import java.util.Set;

/**
 * Operations, and whatever else does not come from the authoritative document, say which document they come from and
 * how sure that is.
 */
public final class Sources implements Rule {

    private static final Set<String> MEMBERS = Set.of("document", "confidence", "note");

    @Override
    public String name() {
        return "x-source";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        JsonNode documents = spec.document().value().path("info").path(Extension.DOCUMENTS.key());
        spec.document()
                .defined(Kind.OPERATION)
                .filter(operation -> !operation.has(Extension.SOURCE.key()))
                .forEach(operation -> report.at(operation, "x-source is missing"));
        spec.document()
                .all()
                .filter(place -> place.has(Extension.SOURCE.key()))
                .forEach(place -> check(place, documents, report));
    }

    private static void check(Element place, JsonNode documents, Report report) {
        JsonNode source = place.get(Extension.SOURCE.key());
        var pointer = place.pointer(Extension.SOURCE.key());
        String document = source.path("document").asText();
        String confidence = source.path("confidence").asText();
        if (!documents.has(document) && !document.equals(Source.NONE)) {
            report.at(
                    pointer,
                    source,
                    "document",
                    "document '" + document + "' is neither a key of x-documents nor none");
        }
        if (Confidence.of(confidence).isEmpty()) {
            report.at(
                    pointer, source, "confidence", "confidence must be one of documented, observed, inferred, assumed");
        }
        if (document.equals(Source.NONE) && confidence.equals("documented")) {
            report.at(pointer, source, "confidence", "what comes from no document is not documented");
        }
        if (source.has("note") && source.path("note").asText().isBlank()) {
            report.at(pointer, source, "note", "a note that is there says something");
        }
        source.fieldNames().forEachRemaining(member -> {
            if (!MEMBERS.contains(member)) {
                report.at(pointer.appendProperty(member), "is no member of x-source");
            }
        });
    }
}
