package dev.darkroom.specs.lint.rule.example;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;
import java.util.stream.Stream;

/** Every example is valid against its schema, be it at a media type, a parameter, a header or a schema. */
public final class ValidExamples implements Rule {

    @Override
    public String name() {
        return "example-valid";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        SchemaCheck schemas = new SchemaCheck(spec.document());
        spec.document()
                .defined(Kind.SCHEMA)
                .filter(schema -> schema.has("example"))
                .forEach(schema ->
                        schemas.check(schema, Use.ANY, schema.pointer("example"), schema.get("example"), report));
        Stream.of(Kind.MEDIA_TYPE, Kind.PARAMETER, Kind.HEADER)
                .flatMap(spec.document()::defined)
                .forEach(holder -> holder.child("schema").ifPresent(schema -> check(holder, schema, schemas, report)));
    }

    private static void check(Element holder, Element schema, SchemaCheck schemas, Report report) {
        Use use = use(holder);
        if (holder.has("example")) {
            schemas.check(schema, use, holder.pointer("example"), holder.get("example"), report);
        }
        holder.children("examples").stream()
                .flatMap(example -> example.resolve().stream())
                .forEach(example -> {
                    if (example.has("value")) {
                        schemas.check(schema, use, example.pointer("value"), example.get("value"), report);
                    } else {
                        report.at(example, "an example needs a value: an external one cannot be checked");
                    }
                });
    }

    private static Use use(Element holder) {
        if (holder.isInside(Kind.CALLBACK)) {
            return Use.ANY; // the provider sends the request, so who reads and who writes is the other way round
        }
        boolean isResponse = holder.kind() == Kind.HEADER
                || holder.parent() != null && holder.parent().kind() == Kind.RESPONSE;
        return isResponse ? Use.RESPONSE : Use.REQUEST;
    }
}
