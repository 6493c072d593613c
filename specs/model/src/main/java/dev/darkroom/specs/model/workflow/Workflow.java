package dev.darkroom.specs.model.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Calls that belong together.
 *
 * @param id its name in the file
 * @param summary one line about it; empty when nothing is said
 * @param description more about it; empty when nothing is said
 * @param inputs schemas by name
 * @param required the inputs that have to be given
 * @param steps the calls in their order
 * @param outputs expressions by name
 */
public record Workflow(
        String id,
        String summary,
        String description,
        Map<String, JsonNode> inputs,
        Set<String> required,
        List<Step> steps,
        Map<String, String> outputs) {

    /** Those of a file; what is wrong in it is left out, and is the lint's to say. */
    public static List<Workflow> all(JsonNode file) {
        List<Workflow> workflows = new ArrayList<>();
        file.path("workflows").forEach(each -> workflows.add(of(each)));
        return workflows;
    }

    private static Workflow of(JsonNode workflow) {
        Map<String, JsonNode> inputs = new LinkedHashMap<>();
        workflow.at("/inputs/properties").properties().forEach(each -> inputs.put(each.getKey(), each.getValue()));
        Set<String> required = new TreeSet<>();
        workflow.at("/inputs/required").forEach(name -> required.add(name.asText()));
        List<Step> steps = new ArrayList<>();
        workflow.path("steps").forEach(step -> steps.add(Step.of(step)));
        return new Workflow(
                workflow.path("workflowId").asText(),
                workflow.path("summary").asText(),
                workflow.path("description").asText(),
                inputs,
                required,
                steps,
                Step.texts(workflow.path("outputs")));
    }
}
