package dev.darkroom.specs.lint.rule.example;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.Composition;
import dev.darkroom.specs.lint.spec.Kind;
import dev.darkroom.specs.lint.spec.MediaTypes;
import dev.darkroom.specs.lint.spec.Place;
import dev.darkroom.specs.lint.spec.SpecFile;

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

    private static boolean needsExample(Place media) {
        Kind body = media.parent() == null ? media.kind() : media.parent().kind();
        boolean isRequest = body == Kind.REQUEST_BODY;
        return MediaTypes.isJson(media.key()) && (isRequest || body == Kind.RESPONSE)
                || MediaTypes.isMultipart(media.key()) && isRequest && hasText(media);
    }

    private static boolean hasText(Place media) {
        return media.child("schema").stream()
                .flatMap(schema -> Composition.of(schema).properties().values().stream())
                .anyMatch(property -> !Composition.of(property).isBinary());
    }

    private static boolean hasExample(Place media) {
        return media.has("example") || !media.children("examples").isEmpty();
    }
}
