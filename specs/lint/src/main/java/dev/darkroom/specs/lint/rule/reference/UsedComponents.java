package dev.darkroom.specs.lint.rule.reference;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Every component is used, directly or by way of others, by an operation. */
public final class UsedComponents implements Rule {

    @Override
    public String name() {
        return "unused-components";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        Set<Element> used = used(spec.document());
        spec.document()
                .all()
                .filter(Element::isComponent)
                .filter(component -> component.kind() != Kind.SECURITY_SCHEME)
                .filter(component -> !used.contains(component))
                .forEach(component -> report.at(component, "no operation leads to this component"));
    }

    private static Set<Element> used(Document document) {
        Set<Element> used = new HashSet<>();
        Deque<Element> open = new ArrayDeque<>();
        document.root().child("paths").ifPresent(open::add);
        while (!open.isEmpty()) {
            open.remove()
                    .all()
                    .flatMap(UsedComponents::references)
                    .flatMap(reference -> component(document, reference).stream())
                    .filter(used::add)
                    .forEach(open::add);
        }
        return used;
    }

    private static Stream<String> references(Element place) {
        if (place.kind() == Kind.DISCRIMINATOR) {
            return StreamSupport.stream(place.get("mapping").spliterator(), false)
                    .map(Variants::reference);
        }
        return place.isReference() ? Stream.of(place.reference()) : Stream.empty();
    }

    private static Optional<Element> component(Document document, String reference) {
        return document.at(reference)
                .flatMap(target -> Stream.concat(Stream.of(target), target.ancestors())
                        .filter(Element::isComponent)
                        .findFirst());
    }
}
