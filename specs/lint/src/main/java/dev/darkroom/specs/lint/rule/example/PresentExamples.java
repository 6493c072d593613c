package dev.darkroom.specs.lint.rule.example;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Composition;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;
import dev.darkroom.specs.model.MediaType;
import dev.darkroom.specs.model.Schema;

/** JSON requests and responses, and multipart requests as far as they have more than bytes, show an example. */
public final class PresentExamples implements Rule {

    @Override
    public String name() {
        return "example-present";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document()
                .all(Kind.MEDIA_TYPE)
                .filter(media -> needsExample(media) && !hasExample(media))
                .forEach(media -> report.at(media, "needs an example"));
    }

    private static boolean needsExample(Element media) {
        Kind body = media.parent() == null ? media.kind() : media.parent().kind();
        boolean isRequest = body == Kind.REQUEST_BODY;
        return MediaType.isJson(media.key()) && (isRequest || body == Kind.RESPONSE)
                || MediaType.isMultipart(media.key()) && isRequest && hasText(media);
    }

    private static boolean hasText(Element media) {
        return media.child("schema").stream()
                .flatMap(schema -> Composition.withVariants((Schema) schema).properties().values().stream())
                .anyMatch(property -> !Composition.withVariants(property).isBinary());
    }

    private static boolean hasExample(Element media) {
        return media.has("example") || !media.children("examples").isEmpty();
    }
}
