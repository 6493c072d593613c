package dev.darkroom.specs.lint.rule.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.specs.lint.Finding;
import dev.darkroom.specs.lint.Lint;
import dev.darkroom.specs.lint.spec.SpecFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the parser says that is not so is not passed on. */
class ParserMessagesTest {

    private static final String FORM = """
            openapi: %s
            info: {title: Form, version: '1'}
            paths:
              /form:
                post:
                  requestBody:
                    content:
                      multipart/form-data:
                        schema: {type: object, properties: {list: {type: array, items: {type: string}}}}
                        encoding: {list: {style: pipeDelimited, explode: false}}
            """;

    @Test
    void anOperationNeedNotHaveResponsesSinceVersion31() {
        assertThat(messages(FORM.formatted("3.1.0"))).isEmpty();
        assertThat(messages(FORM.formatted("3.0.4")))
                .containsExactly("attribute paths.'/form'(post).responses is missing");
    }

    @Test
    void aMemberThatDoesNotExistIsFoundInBothVersions() {
        String odd =
                FORM.replace("post:\n", "post:\n      subtitle: Odd\n      responses: {'200': {description: Good.}}\n");

        assertThat(messages(odd.formatted("3.1.0")))
                .containsExactlyElementsOf(messages(odd.formatted("3.0.4")))
                .containsExactly("attribute paths.'/form'(post).subtitle is unexpected");
    }

    private static List<String> messages(String text) {
        return new Lint(List.of(new ParserMessages()))
                .check(SpecFile.of(Path.of("form.yaml"), text)).stream()
                        .map(Finding::message)
                        .toList();
    }
}
