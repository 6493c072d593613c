package dev.darkroom.specs.lint.rule.schema;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;
import java.util.EnumSet;
import java.util.Set;

/**
 * Everything a reader meets is described: the file, tags, operations, parameters, bodies, responses, headers, named
 * schemas and properties. A property that is a reference has the description of its target.
 */
public final class Described implements Rule {

    private static final Set<Kind> KINDS = EnumSet.of(
            Kind.INFO, Kind.TAG, Kind.OPERATION, Kind.PARAMETER, Kind.REQUEST_BODY, Kind.RESPONSE, Kind.HEADER);

    @Override
    public String name() {
        return "described";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document()
                .all()
                .filter(Described::needsDescription)
                .filter(place -> place.text("description").isBlank())
                .forEach(place -> report.at(place, "description", "description is missing"));
    }

    private static boolean needsDescription(Element place) {
        if (place.isReference()) {
            return false;
        }
        if (place.kind() == Kind.SCHEMA) {
            return place.isComponent() || place.member().equals("properties") && !Schemas.isWrappedReference(place);
        }
        return KINDS.contains(place.kind());
    }
}
