package dev.darkroom.site.reference;

import dev.darkroom.site.Section;
import dev.darkroom.site.prose.Markdown;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document and where its pages stand.
 *
 * @param name the folder of the document below {@code specs}, and of its pages in the site
 * @param document the document
 * @param section the pages, for the list beside each of them
 */
record Reference(String name, Document document, Section section) {

    static Reference of(String name, Document document, boolean hasWorkflows) {
        List<Section.Group> groups = new ArrayList<>();
        List<Section.Entry> whole = new ArrayList<>();
        whole.add(new Section.Entry("Overview", name + "/index.html"));
        if (hasWorkflows) {
            whole.add(new Section.Entry("Workflows", name + "/workflows.html"));
        }
        whole.add(new Section.Entry("Models", name + "/models.html"));
        whole.add(new Section.Entry("Changelog", name + "/changelog.html"));
        groups.add(new Section.Group(document.title(), whole));
        for (Tag tag : document.tags()) {
            List<Section.Entry> entries = document.operations().stream()
                    .filter(operation -> operation.tags().get(0).equals(tag.name()))
                    .map(operation -> new Section.Entry(operation.summary(), path(name, operation)))
                    .toList();
            if (!entries.isEmpty()) {
                groups.add(new Section.Group(tag.name(), entries));
            }
        }
        return new Reference(name, document, new Section(document.title(), name + "/index.html", groups));
    }

    /** Where the page of an operation stands in the site. */
    String path(Operation operation) {
        return path(name, operation);
    }

    private static String path(String name, Operation operation) {
        return name + "/operations/" + operation.id() + ".html";
    }

    /** Descriptions on a page in the folder of the reference, or in one below it; names of operations and models are links. */
    Markdown descriptions(String toFolder) {
        return Markdown.ofDescriptions(code -> {
            Optional<Operation> operation = document.operation(code);
            if (operation.isPresent()) {
                return Optional.of(toFolder + "operations/" + operation.get().id() + ".html");
            }
            return document.schema(code).isPresent() ? Optional.of(toFolder + "models.html#" + code) : Optional.empty();
        });
    }
}
