package dev.darkroom.specs.lint.rule.reference;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Operation;
import java.util.List;

/** Links lead to operations that exist, give them parameters they have, and take these from places that exist. */
public final class Links implements Rule {

    @Override
    public String name() {
        return "links";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        List<Operation> operations = spec.document().allOperations();
        for (Operation operation : operations) {
            operation
                    .responses()
                    .values()
                    .forEach(response -> response.links()
                            .values()
                            .forEach(link -> check(link, new Exchange(operation, response), operations, report)));
        }
    }

    private static void check(Element link, Exchange exchange, List<Operation> operations, Report report) {
        String id = link.text("operationId");
        operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .ifPresentOrElse(
                        target -> checkNames(link, target, report),
                        () -> report.at(link, "operationId", "a link names an operation of this file by operationId"));
        for (var entry : link.get("parameters").properties()) {
            checkValue(exchange, entry.getValue(), parameter(link, entry.getKey()), report);
        }
        checkValue(exchange, link.get("requestBody"), link.pointer("requestBody"), report);
    }

    private static void checkNames(Element link, Operation target, Report report) {
        target.parameters().stream()
                .filter(parameter -> parameter.text("in").equals("path"))
                .filter(parameter -> !isGiven(link, parameter))
                .forEach(parameter ->
                        report.at(link, "parameters", target.id() + " needs path parameter " + parameter.text("name")));
        link.get("parameters").fieldNames().forEachRemaining(name -> {
            if (target.parameters().stream().noneMatch(parameter -> isNamed(parameter, name))) {
                report.at(parameter(link, name), target.id() + " has no parameter '" + name + "'");
            }
        });
    }

    private static void checkValue(Exchange exchange, JsonNode value, JsonPointer pointer, Report report) {
        if (value.isTextual()) {
            exchange.problem(value.textValue()).ifPresent(problem -> report.at(pointer, problem));
        }
    }

    private static JsonPointer parameter(Element link, String name) {
        return link.pointer("parameters").appendProperty(name);
    }

    private static boolean isGiven(Element link, Element parameter) {
        return link.get("parameters").properties().stream().anyMatch(entry -> isNamed(parameter, entry.getKey()));
    }

    private static boolean isNamed(Element parameter, String name) {
        return name.equals(parameter.text("name")) || name.equals(parameter.text("in") + "." + parameter.text("name"));
    }
}
