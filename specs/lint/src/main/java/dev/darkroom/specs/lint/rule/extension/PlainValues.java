package dev.darkroom.specs.lint.rule.extension;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The extensions that are a single value have one of the right type. */
public final class PlainValues implements Rule {

    private static final Set<String> RANGE_FORMATS = new TreeSet<>(Set.of("date", "date-time", "int32", "int64"));

    @Override
    public String name() {
        return "extension-value";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document().all().forEach(place -> {
            flag(place, Extension.ANY_CONTENT_TYPE, report);
            flag(place, Extension.BRACKET_PARTS, report);
            flag(place, Extension.REFERENCE_ONLY, report);
            flag(place, Extension.CONTROL, report);
            size(place, report);
            reason(place, report);
            aliases(place, report);
            range(place, report);
        });
    }

    private static void flag(Element place, Extension extension, Report report) {
        if (place.has(extension.key())
                && !(place.get(extension.key()).isBoolean()
                        && place.get(extension.key()).asBoolean())) {
            report.at(place, extension.key(), "the only value is true: leave it out otherwise");
        }
    }

    private static void size(Element place, Report report) {
        String key = Extension.MAX_BYTES.key();
        if (place.has(key)
                && !(place.get(key).isIntegralNumber() && place.get(key).asLong() > 0)) {
            report.at(place, key, "must be a number of bytes above zero");
        }
    }

    private static void reason(Element place, Report report) {
        String key = Extension.UNBOUNDED.key();
        if (place.has(key) && place.text(key).isBlank()) {
            report.at(place, key, "must say why no length is given");
        }
    }

    private static void range(Element place, Report report) {
        String key = Extension.RANGE.key();
        if (!place.has(key)) {
            return;
        }
        JsonNode value = place.get(key);
        if (value.path("separator").asText().isEmpty() || value.size() != 2) {
            report.at(place, key, "has the members 'of' and 'separator'");
        }
        Set<String> formats = new HashSet<>();
        value.path("of").forEach(format -> formats.add(format.asText()));
        if (formats.isEmpty() || formats.size() != value.path("of").size() || !RANGE_FORMATS.containsAll(formats)) {
            report.at(place, key, "'of' lists one or more of " + RANGE_FORMATS + ", each once");
        }
    }

    private static void aliases(Element place, Report report) {
        String key = Extension.ALIASES.key();
        if (!place.has(key) || place.parent() == null) {
            return;
        }
        Set<String> names = new HashSet<>();
        place.parent().children("properties").forEach(property -> names.add(property.key()));
        if (!place.get(key).isArray() || place.get(key).isEmpty()) {
            report.at(place, key, "must be a list of names");
        }
        for (JsonNode alias : place.get(key)) {
            if (!alias.isTextual() || alias.textValue().isBlank()) {
                report.at(place, key, "must be a list of names");
            } else if (!names.add(alias.textValue())) {
                report.at(place, key, "'" + alias.textValue() + "' is another member's name already");
            }
        }
    }
}
