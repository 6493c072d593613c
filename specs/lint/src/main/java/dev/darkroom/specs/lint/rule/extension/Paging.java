package dev.darkroom.specs.lint.rule.extension;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Composition;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.JsonType;
import dev.darkroom.specs.model.MediaType;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.Parameter;
import dev.darkroom.specs.model.ParameterLocation;
import dev.darkroom.specs.model.Schema;
import dev.darkroom.specs.model.SchemaPointer;
import java.util.Optional;
import java.util.Set;

/** Operations that answer in pages say how, by names of parameters, headers and members that they really have. */
public final class Paging implements Rule {

    private static final Set<String> PAGING_PARAMETERS =
            Set.of("limit", "page", "per_page", "perPage", "page_size", "pageSize", "offset", "cursor");

    @Override
    public String name() {
        return "x-paging";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        for (Operation operation : spec.document().allOperations()) {
            Element place = operation;
            if (place.has(Extension.PAGING.key())) {
                check(operation, report);
            } else if (operation.parameters().stream().anyMatch(Paging::isPaging)) {
                report.at(place, "has a parameter of paging, hence needs x-paging");
            }
        }
    }

    private static boolean isPaging(Parameter parameter) {
        return parameter.in() == ParameterLocation.QUERY && PAGING_PARAMETERS.contains(parameter.name());
    }

    private static void check(Operation operation, Report report) {
        JsonNode paging = operation.get(Extension.PAGING.key());
        JsonPointer pointer = operation.pointer(Extension.PAGING.key());
        Optional<PagingStyle> style = PagingStyle.of(paging.path("style").asText());
        if (style.isEmpty()) {
            report.at(pointer, paging, "style", "style must be cursor or page");
            return;
        }
        for (String member : style.get().required()) {
            if (!paging.has(member)) {
                report.at(pointer, member + " is missing");
            }
        }
        for (var entry : paging.properties()) {
            problem(operation, style.get(), entry.getKey(), entry.getValue())
                    .ifPresent(problem -> report.at(pointer.appendProperty(entry.getKey()), problem));
        }
    }

    private static Optional<String> problem(Operation operation, PagingStyle style, String member, JsonNode value) {
        String text = value.asText();
        if (!style.knows(member)) {
            return Optional.of("is no member of x-paging of this style");
        }
        if (member.equals("maximum")) {
            return value.isIntegralNumber() && value.asLong() > 0
                    ? Optional.empty()
                    : Optional.of("must be a number of items above zero");
        }
        if (style.parameters().contains(member)) {
            return operation.parameter(ParameterLocation.QUERY, text).isPresent()
                    ? Optional.empty()
                    : Optional.of("there is no query parameter '" + text + "'");
        }
        if (style.headers().contains(member)) {
            return hasHeader(operation, text)
                    ? Optional.empty()
                    : Optional.of("the 200 response has no header '" + text + "'");
        }
        return style.pointers().contains(member) ? pointerProblem(operation, member, text) : Optional.empty();
    }

    private static boolean hasHeader(Operation operation, String name) {
        return operation.response("200").stream()
                .flatMap(response -> response.headers().keySet().stream())
                .anyMatch(name::equalsIgnoreCase);
    }

    private static Optional<String> pointerProblem(Operation operation, String member, String pointer) {
        Optional<Schema> found = operation.response("200").stream()
                .flatMap(response -> response.contents().values().stream())
                .filter(media -> MediaType.isJson(media.name()))
                .flatMap(media -> media.schema().stream())
                .flatMap(schema -> SchemaPointer.follow(schema, pointer).stream())
                .findFirst();
        if (found.isEmpty()) {
            return Optional.of("the 200 response has no '" + pointer + "'");
        }
        Composition value = Composition.withVariants(found.get());
        if (member.equals("items")) {
            return value.isOfType(JsonType.ARRAY)
                    ? Optional.empty()
                    : Optional.of("'" + pointer + "' of the 200 response is no array");
        }
        return value.isOfType(JsonType.STRING) || value.isOfType(JsonType.INTEGER)
                ? Optional.empty()
                : Optional.of("'" + pointer + "' of the 200 response is no text that a parameter can take");
    }
}
