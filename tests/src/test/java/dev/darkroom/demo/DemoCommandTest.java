package dev.darkroom.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the demo says, and with which exit code it ends. */
class DemoCommandTest {

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void everyEffectIsThere() {
        assertThat(run(Story.all())).as(output.toString()).isZero();
        assertThat(lines()).doesNotContain("FAIL").last().asString().matches("All \\d+ effects were there\\.");
    }

    @Test
    void linesFitBesideLongPaths() {
        run(Story.all());
        assertThat(lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(140))
                .filteredOn(line -> !line.startsWith("->"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void whatIsMissingIsNamedAtTheEnd() {
        List<Story> stories = List.of(
                story("One: it half works", stage -> {
                    stage.expect("the first is there", true);
                    stage.expect("the second is there", false);
                }),
                story("Two: it breaks off", stage -> {
                    throw new IllegalStateException("the curtain fell");
                }));

        assertThat(run(stories)).isEqualTo(1);
        assertThat(lines())
                .contains("== One: it half works", "   ok   the first is there", "   FAIL the second is there")
                .endsWith(
                        "2 of 3 effects missing:",
                        "   One: the second is there",
                        "   Two: the story broke off: java.lang.IllegalStateException: the curtain fell");
    }

    @Test
    void wrongUseIsExitCodeTwo() {
        assertThat(run(List.of(), "--kept")).isEqualTo(2);
        assertThat(output.toString()).isEmpty();
        assertThat(errors.toString()).contains("Unknown option: '--kept'", "Possible solutions: --keep");
    }

    @Test
    void helpFitsIntoATerminal() {
        assertThat(run(List.of(), "--help")).isZero();
        assertThat(lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(output.toString()).contains("Usage: darkroom demo", "--keep", "Exit code 0", "DARKROOM_KEEP=true");
    }

    private int run(List<Story> stories, String... arguments) {
        return new CommandLine(new DemoCommand(stories))
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }

    private List<String> lines() {
        return output.toString().lines().toList();
    }

    private interface Plot {
        void tell(Stage stage) throws IOException;
    }

    private static Story story(String title, Plot plot) {
        return new Story() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public void tell(Stage stage) throws IOException {
                plot.tell(stage);
            }
        };
    }
}
