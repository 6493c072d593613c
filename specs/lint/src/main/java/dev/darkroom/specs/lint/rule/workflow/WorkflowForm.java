package dev.darkroom.specs.lint.rule.workflow;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A file of workflows has what Arazzo 1.0 asks for, and of what it may have only what is run here: steps that call operations by id, compare
 * simple values, and are tried again after a while.
 */
public final class WorkflowForm implements Rule {

    private final WorkflowFile workflows;

    /** @param workflows the file that is going to be checked, with its documents */
    public WorkflowForm(WorkflowFile workflows) {
        this.workflows = workflows;
    }

    private static final Map<String, Set<String>> MEMBERS = Map.of(
            "", Set.of("arazzo", "info", "sourceDescriptions", "workflows"),
            "workflows", Set.of("workflowId", "summary", "description", "inputs", "steps", "outputs"),
            "steps",
                    Set.of(
                            "stepId",
                            "description",
                            "operationId",
                            "parameters",
                            "requestBody",
                            "successCriteria",
                            "onFailure",
                            "outputs"),
            "parameters", Set.of("name", "in", "value"),
            "requestBody", Set.of("contentType", "payload"),
            "successCriteria", Set.of("condition"),
            "criteria", Set.of("condition"),
            "onFailure", Set.of("name", "type", "retryAfter", "retryLimit", "criteria"),
            "sourceDescriptions", Set.of("name", "url", "type"));

    @Override
    public String name() {
        return "workflow-form";
    }

    @Override
    public void check(SpecFile file, Report report) {
        JsonNode root = file.document().value();
        if (!root.path("arazzo").asText().matches("1\\.0\\.\\d+")) {
            report.at(JsonPointer.compile("/arazzo"), "is not 1.0");
        }
        for (String member : Set.of("title", "version")) {
            if (!root.path("info").path(member).isTextual()) {
                report.at(JsonPointer.compile("/info"), "needs " + member + ", a text");
            }
        }
        needs(root, JsonPointer.empty(), "sourceDescriptions", report);
        needs(root, JsonPointer.empty(), "workflows", report);
        JsonNode sources = root.path("sourceDescriptions");
        for (int at = 0; at < sources.size(); at++) {
            String address = sources.path(at).path("url").asText();
            if (!workflows.sources().containsKey(address)) {
                report.at(
                        JsonPointer.compile("/sourceDescriptions/" + at + "/url"),
                        "there is no OpenAPI document at " + address);
            }
        }
        members(root, JsonPointer.empty(), "", report);
        names(root.path("workflows"), JsonPointer.compile("/workflows"), "workflowId", report);
        for (int at = 0; at < root.path("workflows").size(); at++) {
            JsonPointer place = JsonPointer.compile("/workflows").appendIndex(at);
            JsonNode workflow = root.path("workflows").path(at);
            needs(workflow, place, "steps", report);
            names(workflow.path("steps"), place.appendProperty("steps"), "stepId", report);
        }
    }

    private static void needs(JsonNode node, JsonPointer place, String list, Report report) {
        if (!node.path(list).isArray() || node.path(list).isEmpty()) {
            report.at(place, node, list, "needs " + list + ", a list with at least one entry");
        }
    }

    private static void names(JsonNode list, JsonPointer place, String member, Report report) {
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < list.size(); at++) {
            String name = list.path(at).path(member).asText();
            if (!name.matches("[A-Za-z0-9_-]+")) {
                report.at(
                        place.appendIndex(at),
                        list.path(at),
                        member,
                        member + " is not made of letters, digits, _ and -");
            } else if (!seen.add(name)) {
                report.at(place.appendIndex(at).appendProperty(member), "is there twice");
            }
        }
    }

    private static void members(JsonNode node, JsonPointer place, String kind, Report report) {
        if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                members(node.path(at), place.appendIndex(at), kind, report);
            }
            return;
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            JsonPointer inner = place.appendProperty(member.getKey());
            if (!MEMBERS.get(kind).contains(member.getKey()) && !member.getKey().startsWith("x-")) {
                report.at(inner, "is not known here; what is run of Arazzo stands in specs/README.md");
            } else if (MEMBERS.containsKey(member.getKey())) {
                members(member.getValue(), inner, member.getKey(), report);
            }
        }
        if (kind.equals("onFailure") && !node.path("type").asText().equals("retry")) {
            report.at(place, node, "type", "is not retry, the only action that is run here");
        }
    }
}
