package dev.darkroom.specs.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What overlays make of a document. */
class OverlayCommandTest {

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Prints, version: "1.0"}   # a comment
            tags: [{name: a}]
            paths:
              /a:
                get: {operationId: listA, tags: [internal, a], parameters: [{name: q, in: query}, {name: z, in: query}]}
                post: {operationId: makeA, x-internal: true}
              /b:
                get: {operationId: listB, tags: [b], deprecated: true}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void theDocument() throws IOException {
        Files.writeString(folder.resolve("api.yaml"), DOCUMENT);
    }

    /** An action, and what stands where then; nothing where nothing is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {target: $, update: {info: {title: Other, x-a: 1}}}                    | /info           | {"title":"Other","version":"1.0","x-a":1}
            {target: $.tags, update: {name: b}}                                    | /tags           | [{"name":"a"},{"name":"b"}]
            {target: $.tags, update: [{name: b}, {name: c}]}                       | /tags           | [{"name":"a"},{"name":"b"},{"name":"c"}]
            {target: $, update: {tags: [{name: b}]}}                               | /tags           | [{"name":"a"},{"name":"b"}]
            {target: $.info.title, update: Other}                                  | /info/title     | "Other"
            {target: "$.paths.*.get", update: {x-safe: true}}                      | /paths/~1b/get/x-safe | true
            {target: "$.paths.*[?@['x-internal'] == true]", remove: true}          | /paths/~1a/post | nothing
            {target: "$.paths.*.*.tags[?@ == 'internal']", remove: true}           | /paths/~1a/get/tags | ["a"]
            {target: "$.paths.*.get.parameters[0,1,0]", remove: true}              | /paths/~1a/get/parameters | []
            {target: "$.paths..parameters[?@.name == 'q']", update: {required: true}} | /paths/~1a/get/parameters/0/required | true
            {target: "$.paths['/b'].get", remove: true, update: {a: 1}}            | /paths/~1b      | {}
            {target: "$..get", remove: true}                                       | /paths/~1b      | {}
            {target: "$.paths['/b']", copy: "$.paths['/a'].post", x-why: because}  | /paths/~1b/operationId | "makeA"
            {target: "$.tags", copy: "$.tags"}                                     | /tags           | [{"name":"a"},{"name":"a"}]
            {target: "$.paths['/c']", update: {get: {}}}                           | /paths/~1c      | nothing
            {target: "$.info", description: Only words.}                           | /info/title     | "Prints"
            """)
    void anActionChangesWhatItsTargetFinds(String action, String pointer, String value) throws IOException {
        assertThat(run("api.yaml", overlay(action))).as(err.toString()).isZero();

        JsonNode found = new YAMLMapper().readTree(out.toString()).at(pointer);
        assertThat(found.isMissingNode() ? "nothing" : found.toString()).isEqualTo(value);
    }

    /** What is refused, and what is said of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {target: $.info, update: [a]}                   | :5:22: #/actions/0/update: is a list and #/info of the document is an object
            {target: $, update: {info: [a]}}                | :5:17: #/actions/0/update: info is a list here and an object in the document
            {target: $.info.title, update: {a: 1}}          | #/actions/0/update: is an object and #/info/title of the document is a plain value
            {target: "$['info', 'tags']", update: {a: 1}}   | #/actions/0/target: finds values of several kinds
            {target: $, remove: true}                       | #/actions/0/target: is the whole document
            {target: "$.paths[", remove: true}              | :5:6: #/actions/0/target: is no query after RFC 9535: unexpected end at character 9
            {target: $.info, copy: $.paths.*.get}           | #/actions/0/copy: finds 2 values and has to find one
            {target: $.info, copy: $.no}                    | #/actions/0/copy: finds 0 values
            {target: $.info, copy: $.tags, update: {}}      | #/actions/0: has update and copy
            {target: $.info, remove: 1}                     | #/actions/0/remove: is not true or false
            {target: $.info, updates: {}}                   | #/actions/0/updates: is no member of an action
            {target: $.info.x-a, update: {}}                | #/actions/0/target: is no query after RFC 9535: expected . or [ at character 9
            {update: {}}                                    | :5:5: #/actions/0: needs target
            """)
    void whatDoesNotFitIsRefusedWithItsPlace(String action, String complaint) throws IOException {
        assertThat(run("api.yaml", overlay(action))).isEqualTo(1);

        assertThat(err.toString())
                .startsWith(folder.resolve("overlay.yaml").toString())
                .contains(complaint);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {openapi: 3.0.3}                                                     | is no overlay
            {overlay: 2.0.0, info: {title: a, version: b}, actions: [{}]}        | :2:2: #/overlay: is not 1.0 or 1.1
            {overlay: 1.1.0, info: {title: a}, actions: [{}]}                    | #/info: needs version
            {overlay: 1.1.0, info: {title: a, version: "1"}, actions: []}        | #/actions: needs at least one
            {overlay: 1.1.0, info: {title: a, version: "1"}}                     | needs at least one
            {overlay: 1.1.0, overlay: 1.1.0, info: {title: a, version: "1"}}     | overlay
            """)
    void aFileThatIsNoOverlayIsRefused(String text, String complaint) throws IOException {
        assertThat(run("api.yaml", write("overlay.yaml", "# YAML\n" + text))).isEqualTo(1);

        assertThat(err.toString()).contains(complaint);
    }

    @Test
    void aTargetThatFindsNothingIsToldAndRefusedWhenAskedTo() throws IOException {
        String overlay = overlay("{target: $.nothing, remove: true}");

        assertThat(run("api.yaml", overlay)).isZero();
        assertThat(err.toString()).contains(":5:6: #/actions/0/target: finds nothing in the document");
        assertThat(out.toString())
                .contains("openapi: \"3.0.3\"".replace("\"", ""))
                .contains("version: \"1.0\"");
        assertThat(run("--strict", "api.yaml", overlay)).isEqualTo(1);
    }

    @Test
    void overlaysAreLaidOneOverTheOther() throws IOException {
        String first = write("first.yaml", overlayText("{target: $.info, update: {x-a: {}}}"));
        String second = write("second.json", """
                {"overlay": "1.0.0", "info": {"title": "a", "version": "1"},
                 "actions": [{"target": "$.info['x-a']", "update": {"b": 1}}]}
                """);
        assertThat(run("--out", folder.resolve("out.yaml").toString(), "api.yaml", first, second))
                .isZero();
        assertThat(new YAMLMapper()
                        .readTree(folder.resolve("out.yaml").toFile())
                        .at("/info/x-a/b")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatIsJsonStaysJson() throws IOException {
        write("api.json", new YAMLMapper().readTree(DOCUMENT).toString());

        assertThat(run("api.json", overlay("{target: $.info, update: {x-a: 1}}")))
                .isZero();
        assertThat(new ObjectMapper().readTree(out.toString()).at("/info/x-a").asInt())
                .isEqualTo(1);
    }

    @Test
    void filesThatAreNotThereEndWithTwo() throws IOException {
        assertThat(run("none.yaml", overlay("{target: $, update: {}}"))).isEqualTo(2);
        assertThat(run("api.yaml", "none.yaml")).isEqualTo(2);
        assertThat(run("api.yaml")).isEqualTo(2);
        assertThat(err.toString().lines()).contains(folder.resolve("none.yaml") + ": no such file");
    }

    private String overlay(String action) throws IOException {
        return write("overlay.yaml", overlayText(action));
    }

    private static String overlayText(String action) {
        return "overlay: 1.1.0\ninfo: {title: Ours, version: 1.0.0}\nextends: api.yaml\nactions:\n  - " + action + "\n";
    }

    private String write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return name;
    }

    private int run(String... arguments) {
        String[] resolved = arguments.clone();
        for (int at = 0; at < resolved.length; at++) {
            if (resolved[at].matches("[a-z]+\\.(yaml|json)")) {
                resolved[at] = folder.resolve(resolved[at]).toString();
            }
        }
        return OverlayCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(resolved);
    }
}
