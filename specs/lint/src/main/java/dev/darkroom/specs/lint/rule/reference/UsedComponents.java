package dev.darkroom.specs.lint.rule.reference;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.Document;
import dev.darkroom.specs.lint.spec.Kind;
import dev.darkroom.specs.lint.spec.Place;
import dev.darkroom.specs.lint.spec.SpecFile;
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
        Set<Place> used = used(spec.document());
        spec.document()
                .all()
                .filter(Place::isComponent)
                .filter(component -> component.kind() != Kind.SECURITY_SCHEME)
                .filter(component -> !used.contains(component))
                .forEach(component -> report.at(component, "no operation leads to this component"));
    }

    private static Set<Place> used(Document document) {
        Set<Place> used = new HashSet<>();
        Deque<Place> open = new ArrayDeque<>();
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

    private static Stream<String> references(Place place) {
        if (place.kind() == Kind.DISCRIMINATOR) {
            return StreamSupport.stream(place.get("mapping").spliterator(), false)
                    .map(Variants::reference);
        }
        return place.isReference() ? Stream.of(place.reference()) : Stream.empty();
    }

    private static Optional<Place> component(Document document, String reference) {
        return document.at(reference)
                .flatMap(target -> Stream.concat(Stream.of(target), target.ancestors())
                        .filter(Place::isComponent)
                        .findFirst());
    }
}
