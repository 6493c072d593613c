package dev.darkroom.specs.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with workflows is found at its place: each fault is planted into a file that is clean. */
class WorkflowRulesTest {

    private static final String CLEAN = """
            arazzo: 1.0.1
            info: {title: Prints, version: 1.0.0}
            sourceDescriptions:
              - {name: prints, url: openapi.yaml, type: openapi}
            workflows:
              - workflowId: make-and-wait
                inputs:
                  properties:
                    paper: {type: string}
                steps:
                  - stepId: make
                    operationId: makePrint
                    parameters:
                      - {name: Authorization, in: header, value: 'Bearer {$inputs.paper}'}
                    requestBody:
                      contentType: application/json
                      payload: {paper: $inputs.paper}
                    successCriteria:
                      - condition: $statusCode == 201
                    outputs:
                      print: $response.body#/id
                  - stepId: wait
                    operationId: getPrint
                    parameters:
                      - {name: id, in: path, value: $steps.make.outputs.print}
                    successCriteria:
                      - condition: $response.body#/done == true && $statusCode == 200
                    onFailure:
                      - {name: again, type: retry, retryAfter: 1, retryLimit: 9, criteria: [{condition: $statusCode == 200}]}
                outputs:
                  print: $steps.make.outputs.print
            """;

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Prints, version: 1.0.0}
            security: [{token: []}]
            paths:
              /prints:
                post:
                  operationId: makePrint
                  requestBody:
                    required: true
                    content: {application/json: {schema: {type: object, required: [paper], properties: {paper: {type: string}}}}}
                  responses:
                    '201': {description: Made., content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}
              /prints/{id}:
                get:
                  operationId: getPrint
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses:
                    '200': {description: It., content: {application/json: {schema: {type: object, properties: {done: {type: boolean}}}}}}
            components:
              securitySchemes: {token: {type: http, scheme: bearer}}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void theDocument() throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), DOCUMENT);
    }

    @Test
    void theFileIsClean() throws Exception {
        assertThat(findings(CLEAN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            arazzo: 1.0.1                   | arazzo: 2.0.0                       | 1:1: #/arazzo: workflow-form: is not 1.0
            , version: 1.0.0}               | }                                   | 2:1: #/info: workflow-form: needs version, a text
            url: openapi.yaml               | url: none.yaml                      | #/sourceDescriptions/0/url: workflow-form: there is no OpenAPI document at none.yaml
            - workflowId: make-and-wait     | - workflowId: make it               | #/workflows/0/workflowId: workflow-form: workflowId is not made of
            stepId: wait                    | stepId: make                        | #/workflows/0/steps/1/stepId: workflow-form: is there twice
            operationId: getPrint           | operationPath: getPrint             | #/workflows/0/steps/1/operationPath: workflow-form: is not known here
            type: retry                     | type: end                           | #/workflows/0/steps/1/onFailure/0/type: workflow-form: is not retry
            operationId: getPrint           | operationId: getPrints              | 23:9: #/workflows/0/steps/1/operationId: workflow-calls: no document has the operation getPrints
            {name: id, in: path             | {name: id, in: query                | #/workflows/0/steps/1/parameters/0: workflow-calls: getPrint takes no parameter id in query
            {name: id, in: path             | {name: id, in: query                | #/workflows/0/steps/1/parameters: workflow-calls: getPrint needs the parameter id in path
            , value: $steps.make.outputs.print} | }                               | #/workflows/0/steps/1/parameters/0: workflow-calls: needs value
            application/json                | text/plain                          | #/workflows/0/steps/0/requestBody/contentType: workflow-calls: makePrint takes no body of this type
            {paper: $inputs.paper}          | {paper: a, ink: b}                  | #/workflows/0/steps/0/requestBody/payload/ink: workflow-calls: is no member of the body
            {paper: $inputs.paper}          | {}                                  | #/workflows/0/steps/0/requestBody/payload: workflow-calls: needs the member paper
            {paper: $inputs.paper}          | {paper: $inputs.ink}                | #/workflows/0/steps/0/requestBody/payload/paper: workflow-expressions: the workflow has no input ink
            {paper: $inputs.paper}          | {paper: $response.body}             | #/workflows/0/steps/0/requestBody/payload/paper: workflow-expressions: nothing is answered before it is sent
            {paper: $inputs.paper}          | {paper: $url}                       | workflow-expressions: $url is no expression that is run here
            Bearer {$inputs.paper}          | Bearer {$inputs.token}              | #/workflows/0/steps/0/parameters/0/value: workflow-expressions: the workflow has no input token
            value: $steps.make.outputs.print | value: $steps.wait.outputs.print   | workflow-expressions: no earlier step wait has the output print
            $response.body#/id              | $response.body#/ids                 | #/workflows/0/steps/0/outputs/print: workflow-expressions: no response has /ids in its body
            $statusCode == 201              | $statusCode == 200                  | #/workflows/0/steps/0/successCriteria/0/condition: workflow-expressions: makePrint has no response 200
            $statusCode == 201              | $statusCode                         | workflow-expressions: is no comparison that is run here
            body#/done ==                   | body#/ready ==                      | workflow-expressions: no response has /ready in its body
            [{condition: $statusCode == 200}] | [{condition: $inputs.a == 200}]   | #/workflows/0/steps/1/onFailure/0/criteria/0/condition: workflow-expressions: the workflow has no input a
            print: $steps.make              | print: $steps.take                  | #/workflows/0/outputs/print: workflow-expressions: no earlier step take has
            """)
    void aFaultIsFound(String old, String now, String finding) throws Exception {
        assertThat(CLEAN).contains(old);

        assertThat(findings(CLEAN.replace(old, now))).contains(finding);
    }

    @Test
    void stepsHaveToBeThere() throws Exception {
        assertThat(findings("arazzo: 1.0.1\ninfo: {title: a, version: b}\nworkflows: [{workflowId: a, steps: 3}]\n"))
                .contains(
                        "#: workflow-form: needs sourceDescriptions",
                        "#/workflows/0/steps: workflow-form: needs steps");
    }

    private String findings(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("workflows.arazzo.yaml"), text);
        StringBuilder found = new StringBuilder();
        new Lint(Profile.DARKROOM)
                .check(SpecFiles.read(file))
                .forEach(finding -> found.append(finding).append('\n'));
        return found.toString();
    }
}
