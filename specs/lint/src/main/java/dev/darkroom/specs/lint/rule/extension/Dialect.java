package dev.darkroom.specs.lint.rule.extension;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The manners of a provider are ones that specs/README.md lists, and the operations they name exist. */
public final class Dialect implements Rule {

    private static final Map<String, Set<String>> WORDS = Map.of(
            "trailingSlash", Set.of("ignore", "redirect"),
            "accept", Set.of("honor", "ignore"),
            "dateTimes", Set.of("shortest", "milliseconds"),
            "spellings", Set.of("lenient", "documented"),
            "requestId", Set.of("echo", "generate"),
            "crossOrigin", Set.of("none", "any"));

    private static final List<String> RATE_LIMIT = List.of("limit", "remaining", "reset");

    private static final Set<String> TEXTS = Set.of("jsonMediaType", "runtime");

    @Override
    public String name() {
        return Extension.DIALECT.key();
    }

    @Override
    public void check(SpecFile spec, Report report) {
        Set<String> operations = spec.document()
                .defined(Kind.OPERATION)
                .map(operation -> operation.text("operationId"))
                .collect(Collectors.toSet());
        spec.document()
                .all(Kind.DOCUMENT)
                .filter(root -> root.has(name()))
                .forEach(root -> check(root, operations, report));
    }

    private void check(Element root, Set<String> operations, Report report) {
        Set<String> paths =
                root.get("paths").propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet());
        for (Map.Entry<String, JsonNode> manner : root.get(name()).properties()) {
            JsonPointer pointer = root.pointer(name()).appendProperty(manner.getKey());
            String fault = manner.getKey().equals("pathAliases")
                    ? aliasFault(manner.getValue(), paths)
                    : fault(manner.getKey(), manner.getValue(), operations::contains);
            if (!fault.isEmpty()) {
                report.at(pointer, fault);
            }
        }
    }

    /** What is wrong with a manner; empty when nothing is. */
    private static String fault(String manner, JsonNode value, Predicate<String> isOperation) {
        if (WORDS.containsKey(manner)) {
            boolean known = WORDS.get(manner).contains(value.asText());
            return known
                    ? ""
                    : "must be one of " + WORDS.get(manner).stream().sorted().toList();
        }
        if (TEXTS.contains(manner)) {
            return value.isTextual() && !value.asText().isBlank() ? "" : "must be a text";
        }
        return switch (manner) {
            case "options" -> value.isBoolean() ? "" : "must be true or false";
            case "head" -> areOperations(value, isOperation) ? "" : "must be a list of operations of this file";
            case "errorReasons" ->
                value.isObject() && value.properties().stream().allMatch(Dialect::isReason)
                        ? ""
                        : "must be a map of statuses of errors to words";
            case "rateLimit" ->
                value.isObject()
                                && value.size() == RATE_LIMIT.size()
                                && RATE_LIMIT.stream()
                                        .allMatch(name ->
                                                !value.path(name).asText().isBlank())
                        ? ""
                        : "must name the headers " + RATE_LIMIT;
            case "lateChecks" ->
                value.isObject() && value.properties().stream().allMatch(entry -> isOperation.test(entry.getKey()))
                        ? ""
                        : "must be a map of operations of this file to members of their bodies";
            default -> "is no member of x-dialect";
        };
    }

    private static boolean isReason(Map.Entry<String, JsonNode> reason) {
        return reason.getKey().matches("[45][0-9][0-9]")
                && reason.getValue().isTextual()
                && !reason.getValue().asText().isBlank();
    }

    private static String aliasFault(JsonNode aliases, Set<String> paths) {
        boolean fits = aliases.isObject()
                && aliases.properties().stream()
                        .allMatch(alias -> alias.getKey().matches("(/[^/{}]+)+")
                                && !beginsAny(alias.getKey(), paths)
                                && beginsAny(alias.getValue().asText(), paths));
        return fits ? "" : "must be a map of beginnings that no path of this file has to ones that some path has";
    }

    private static boolean beginsAny(String beginning, Set<String> paths) {
        return paths.stream().anyMatch(path -> (path + "/").startsWith(beginning + "/"));
    }

    private static boolean areOperations(JsonNode list, Predicate<String> isOperation) {
        for (JsonNode operation : list) {
            if (!isOperation.test(operation.asText())) {
                return false;
            }
        }
        return list.isArray();
    }
}
