package dev.darkroom.specs.lint.rule.extension;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import java.util.HashSet;
import java.util.Set;

/** The extensions that are a single value have one of the right type. */
public final class PlainValues implements Rule {

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
            size(place, report);
            reason(place, report);
            aliases(place, report);
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
