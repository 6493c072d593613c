package dev.darkroom.generator;

import dev.darkroom.generator.view.ApiView;
import dev.darkroom.generator.view.ErrorView;
import dev.darkroom.generator.view.ObjectView;
import dev.darkroom.generator.view.OperationView;
import dev.darkroom.generator.view.PropertyView;
import dev.darkroom.generator.view.SecurityView;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.Parameter;
import dev.darkroom.specs.model.Server;
import dev.darkroom.specs.model.Tag;
import dev.darkroom.specs.model.naming.DistinctNames;
import dev.darkroom.specs.model.naming.JavaNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All views of a document, decided once. */
final class Views {

    /** Methods that interfaces and clients inherit. */
    private static final Set<String> TAKEN = Set.of(
            ("close builder client getClass hashCode equals toString notify notifyAll wait clone finalize").split(" "));

    private final Document document;
    private final Side side;
    private final List<Operation> operations;
    private final ClassNames names;
    private final Parameters parameters;
    private final OperationViews operationViews;
    private final Responses responses;
    private final Bodies bodies;
    private final Map<String, Object> models = new LinkedHashMap<>();
    private final Map<String, ApiView> apis = new LinkedHashMap<>();

    Views(Document document, Side side, String entryPoint) {
        this.document = document;
        this.side = side;
        this.operations = document.operations().stream()
                .filter(operation -> side == Side.SERVER || !operation.isReferenceOnly())
                .toList();
        this.names = new ClassNames(document, entryPoint);
        JavaTypes types = new JavaTypes(names);
        Properties properties = new Properties(types, side.fileType);
        this.parameters = new Parameters(properties);
        this.responses = new Responses(types, properties);
        this.bodies = new Bodies(types, side);
        Map<String, String> methods =
                DistinctNames.of(operations.stream().map(Operation::id).toList(), JavaNames::member, takenMethods());
        this.operationViews = new OperationViews(
                names, parameters, bodies, responses, new Pagings(types), new Waitings(models::get), methods);
        ModelViews modelViews = new ModelViews(names, types, properties, new Directions(document));
        names.schemas().forEach(schema -> models.put(names.of(schema), modelViews.of(schema)));
        operations.forEach(this::addParameters);
        addApis();
    }

    /** The names of methods that are derived from those of operations are for no other operation. */
    private Set<String> takenMethods() {
        Set<String> taken = new HashSet<>(TAKEN);
        document.clientScopes().keySet().forEach(scope -> taken.add(ScopeViews.method(scope)));
        for (Operation operation : operations) {
            String method = JavaNames.member(operation.id());
            taken.add(method + "WithResponse");
            if (operation.waiting().isPresent()) {
                taken.add(method + "Waiter");
            }
            if (Pagings.isWalkable(operation)) {
                taken.addAll(List.of(method + "Pages", method + "PagesBackward", method + "Request"));
            }
        }
        return taken;
    }

    private void addParameters(Operation operation) {
        Predicate<Parameter> choice = parameter -> side == Side.SERVER || !parameter.isRequired();
        List<PropertyView> members = parameters.members(operation, choice);
        if (!members.isEmpty()) {
            String name = names.of(operation, side.parametersSuffix);
            String about = side.parametersSuffix + " of " + Notes.code(operation.id()) + ".";
            models.put(
                    name,
                    new ObjectView(
                            name, Javadoc.lines(about), List.of(), members, false, side == Side.SERVER, false, ""));
        }
    }

    private void addApis() {
        ScopeViews scopes = new ScopeViews(document, parameters);
        Map<String, Tag> tags = document.tags().stream()
                .collect(Collectors.toMap(Tag::name, tag -> tag, (first, second) -> first, LinkedHashMap::new));
        Set<String> taken = new HashSet<>(TAKEN);
        taken.add("operations");
        Map<String, String> accessors = DistinctNames.of(tags.keySet(), JavaNames::member, taken);
        tags.forEach((name, tag) -> {
            List<Operation> members = operations.stream()
                    .filter(operation -> operation.tags().get(0).equals(name))
                    .toList();
            if (!members.isEmpty()) {
                List<ErrorView> usual = usualErrors(members);
                Map<Operation, OperationView> views = new LinkedHashMap<>();
                members.forEach(operation -> views.put(operation, operationViews.of(operation, usual)));
                List<String> comment = Javadoc.lines(tag.description());
                apis.put(
                        names.api(tag),
                        new ApiView(
                                names.api(tag),
                                names.httpApi(tag),
                                accessors.get(name),
                                comment.isEmpty() ? Javadoc.lines(tag.name() + ".") : comment,
                                usual,
                                List.copyOf(views.values()),
                                side == Side.CLIENT ? scopes.of(views) : List.of()));
            }
        });
    }

    /** The error bodies that most operations have. */
    private List<ErrorView> usualErrors(List<Operation> members) {
        Map<List<ErrorView>, Long> counted = members.stream()
                .map(responses::errors)
                .filter(errors -> !errors.isEmpty())
                .collect(Collectors.groupingBy(errors -> errors, LinkedHashMap::new, Collectors.counting()));
        return counted.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<List<ErrorView>, Long> entry) -> entry.getValue()))
                .map(Map.Entry::getKey)
                .orElse(List.of());
    }

    /** What templates see beside the class or interface that they print. */
    void addTo(Map<String, Object> data) {
        data.put("apis", new ArrayList<>(apis.values()));
        List<SecurityView> schemes = Security.of(document);
        data.put("schemes", schemes);
        data.put("reflected", Reflected.in(models.values()));
        data.put("deliveries", Webhooks.of(document, bodies));
        data.put("hasTokens", schemes.stream().anyMatch(SecurityView::isToken));
        data.put(
                "tokenUrl",
                document.securitySchemes().values().stream()
                        .flatMap(scheme -> scheme.tokenUrl().stream())
                        .limit(1)
                        .toList());
        data.put("title", Javadoc.escaped(document.title()));
        data.put("about", Javadoc.lines(document.description()));
        data.put(
                "production",
                document.servers().stream().limit(1).map(Server::url).toList());
        data.put("modelNames", models.keySet().stream().sorted().toList());
    }

    List<String> classNames() {
        return List.copyOf(models.keySet());
    }

    List<String> apiNames() {
        return List.copyOf(apis.keySet());
    }

    Object model(String className) {
        return models.get(className);
    }

    ApiView api(String interfaceName) {
        return apis.get(interfaceName);
    }
}
