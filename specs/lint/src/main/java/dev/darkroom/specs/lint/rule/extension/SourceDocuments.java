package dev.darkroom.specs.lint.rule.extension;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.lint.spec.WebAddress;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;

/** The documents a file is made from are named with title, address and date, and exactly one is authoritative. */
public final class SourceDocuments implements Rule {

    private static final Set<String> MEMBERS = Set.of("title", "url", "date", "authoritative");

    @Override
    public String name() {
        return "x-documents";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        Element info = spec.document()
                .all(Kind.INFO)
                .findFirst()
                .orElse(spec.document().root());
        JsonNode documents = info.get(Extension.DOCUMENTS.key());
        if (!documents.isObject() || documents.isEmpty()) {
            report.at(info, Extension.DOCUMENTS.key(), "info needs x-documents: what the file is made from");
            return;
        }
        JsonPointer pointer = info.pointer(Extension.DOCUMENTS.key());
        int authoritative = 0;
        for (var entry : documents.properties()) {
            check(entry.getKey(), entry.getValue(), pointer.appendProperty(entry.getKey()), report);
            authoritative += entry.getValue().path("authoritative").asBoolean() ? 1 : 0;
        }
        if (authoritative != 1) {
            report.at(pointer, "exactly one document is authoritative: true, here " + authoritative + " are");
        }
    }

    private static void check(String name, JsonNode document, JsonPointer pointer, Report report) {
        if (name.equals("none")) {
            report.at(pointer, "'none' means our own choice in x-source: choose another name");
        }
        if (document.path("title").asText().isBlank()) {
            report.at(pointer, document, "title", "title is missing");
        }
        if (!WebAddress.isAbsolute(document.path("url").asText())) {
            report.at(pointer, document, "url", "url must be an absolute http or https URL");
        }
        if (!isDate(document.path("date").asText())) {
            report.at(pointer, document, "date", "date must be a day, such as 2026-01-31");
        }
        if (document.has("authoritative") && !document.get("authoritative").isBoolean()) {
            report.at(pointer.appendProperty("authoritative"), "must be true or false");
        }
        document.fieldNames().forEachRemaining(member -> {
            if (!MEMBERS.contains(member)) {
                report.at(pointer.appendProperty(member), "is no member of a document");
            }
        });
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
