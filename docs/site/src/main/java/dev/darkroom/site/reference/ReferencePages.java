package dev.darkroom.site.reference;

import dev.darkroom.site.Page;
import dev.darkroom.site.Templates;
import dev.darkroom.site.prose.Markdown;
import dev.darkroom.site.sample.Sample;
import dev.darkroom.site.sample.Samples;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.Schema;
import dev.darkroom.specs.model.Tag;
import dev.darkroom.specs.model.extension.Fidelity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages about one document: an overview, a page for each operation, one with all models, the changelog. */
public final class ReferencePages {

    private final Reference reference;
    private final Samples samples;
    private final String changelog;

    /**
     * The pages of a document.
     *
     * @param name its folder below {@code specs}, and in the site
     * @param hasWorkflows whether there is a page of workflows, too
     * @param changelog its changelog in Markdown
     */
    public ReferencePages(String name, Document document, boolean hasWorkflows, String changelog, Samples samples) {
        this.reference = Reference.of(name, document, hasWorkflows);
        this.samples = samples;
        this.changelog = changelog;
    }

    /** Every page, the overview first. */
    public List<Page> all() {
        List<Page> pages = new ArrayList<>();
        pages.add(overview());
        reference.document().operations().forEach(operation -> pages.add(operation(operation)));
        pages.add(models());
        pages.add(changelog());
        return pages;
    }

    /** An operation in the list of the overview. */
    private record Listed(String id, String href, String method, String path, String summary) {}

    /** Operations of one tag. */
    private record Tagged(String name, String description, List<Listed> operations) {}

    /** A host. */
    private record Host(String url, String description) {}

    /** A way to prove who calls. */
    private record Proof(String name, String description) {}

    /** A document that the file is made from. */
    private record Origin(String title, String url, String date, boolean isAuthoritative) {}

    private Page overview() {
        Document document = reference.document();
        Markdown markdown = reference.descriptions("");
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("title", document.title());
        facts.put("version", document.root().get("info").path("version").asText());
        facts.put("description", markdown.html(document.description()));
        facts.put(
                "tags",
                document.tags().stream().map(tag -> tagged(tag, markdown)).toList());
        facts.put(
                "hosts",
                document.servers().stream()
                        .map(server -> new Host(server.url(), markdown.inline(server.description())))
                        .toList());
        facts.put(
                "proofs",
                document.securitySchemes().entrySet().stream()
                        .map(scheme -> new Proof(
                                scheme.getKey(), markdown.html(scheme.getValue().description())))
                        .toList());
        facts.put(
                "origins",
                document.sources().values().stream()
                        .map(source ->
                                new Origin(source.title(), source.url(), source.date(), source.isAuthoritative()))
                        .toList());
        return page(
                "index.html", document.title(), Markdown.summary(document.description()), "overview", facts, List.of());
    }

    private Tagged tagged(Tag tag, Markdown markdown) {
        return new Tagged(
                tag.name(),
                markdown.inline(tag.description()),
                reference.document().operations().stream()
                        .filter(operation -> operation.tags().get(0).equals(tag.name()))
                        .map(operation -> new Listed(
                                operation.id(),
                                "operations/" + operation.id() + ".html",
                                operation.method(),
                                operation.path(),
                                operation.summary()))
                        .toList());
    }

    private Page operation(Operation operation) {
        OperationFacts read = new OperationFacts(reference, operation);
        Optional<Fidelity> fidelity = operation.fidelity();
        Markdown markdown = reference.descriptions("../");
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", operation.id());
        facts.put("title", operation.summary());
        facts.put("method", operation.method());
        facts.put("path", operation.path());
        facts.put("isDeprecated", operation.isDeprecated());
        facts.put("isReferenceOnly", operation.isReferenceOnly());
        facts.put("description", markdown.html(operation.description()));
        facts.put("markdown", operation.description().strip());
        facts.put("externalDocs", operation.externalDocs().orElse(""));
        facts.put("security", read.security());
        facts.put("scopes", read.scopes());
        facts.put("retry", read.retry());
        facts.put("paging", read.paging());
        facts.put("places", read.parameters());
        facts.put("bodyDescription", read.bodyDescription());
        facts.put("body", read.body());
        facts.put("responses", read.responses());
        facts.put("next", read.next());
        facts.put("callbacks", read.callbacks());
        facts.put("source", markdown.inline(read.source()));
        facts.put("effect", fidelity.map(Fidelity::effect).map(markdown::html).orElse(""));
        facts.put("limits", fidelity.map(Fidelity::limits).map(markdown::html).orElse(""));
        Optional<Sample> sample = samples.of(reference.name(), reference.document(), operation.id());
        facts.put("sample", sample.map(List::of).orElse(List.of()));
        String path = "operations/" + operation.id() + ".html";
        return new Page(
                reference.name() + "/" + path,
                operation.summary(),
                operation.method() + " " + operation.path(),
                reference.section(),
                Templates.html("operation").execute(facts),
                Templates.markdown("operation").execute(facts),
                List.of(new Page.Place(
                        operation.id(),
                        "operation",
                        reference.path(operation),
                        operation.method() + " " + operation.path() + " " + Markdown.plain(operation.description()))));
    }

    /** A schema with a name. */
    private record Model(
            String name, String type, String description, boolean isOpen, List<String> values, List<Field> fields) {}

    private Page models() {
        Markdown markdown = reference.descriptions("");
        SchemaText text = new SchemaText("");
        List<Model> models = new ArrayList<>();
        List<Page.Place> places = new ArrayList<>();
        reference.document().schemas().forEach((name, schema) -> {
            models.add(model(name, schema, text, markdown));
            String href = reference.name() + "/models.html#" + name;
            places.add(new Page.Place(
                    name, "model", href, String.join(" ", schema.properties().keySet())));
        });
        return page(
                "models.html",
                "Models",
                "What is sent and answered by " + reference.document().title() + ".",
                "models",
                Map.of("title", "Models of " + reference.document().title(), "models", models),
                places);
    }

    private static Model model(String name, Schema schema, SchemaText text, Markdown markdown) {
        return new Model(
                name,
                text.written(schema),
                markdown.html(schema.description()),
                SchemaText.isOpen(schema),
                SchemaText.values(schema),
                Field.members(schema, name + ".", text, markdown));
    }

    private Page changelog() {
        String title = "Changelog of " + reference.document().title();
        return page(
                "changelog.html",
                title,
                "What changed in the description, version by version.",
                "prose",
                Map.of("content", reference.descriptions("").html(changelog)),
                List.of());
    }

    private Page page(
            String file,
            String title,
            String summary,
            String template,
            Map<String, Object> facts,
            List<Page.Place> places) {
        return new Page(
                reference.name() + "/" + file,
                title,
                summary,
                reference.section(),
                Templates.html(template).execute(facts),
                file.equals("changelog.html") ? changelog : "",
                places);
    }
}
