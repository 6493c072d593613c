package dev.darkroom.tests.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When {@code ./darkroom} builds, and what it starts: in a folder of built jars, with a Maven and a Java that only say so. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a script of sh")
class LauncherTest {

    private static final Instant BUILT = Instant.parse("2026-01-02T00:00:00Z");
    private static final List<String> JARS = List.of(
            "specs/lint/target/darkroom-specs-lint.jar",
            "server/app/target/darkroom.jar",
            "tests/conform/target/darkroom-conform.jar",
            "tests/target/darkroom-demo.jar");
    private static final List<String> SOURCES = List.of(
            "pom.xml",
            "specs/lint/src/main/java/Rule.java",
            "specs/lint/src/test/java/RuleTest.java",
            "specs/model/src/main/java/Schema.java",
            "specs/monk/openapi.yaml",
            "server/engine/src/main/java/Server.java",
            "tests/wire/src/main/java/WireCase.java",
            "tests/src/main/java/Demo.java");

    @TempDir
    Path folder;

    @BeforeEach
    void everythingIsBuilt() throws IOException {
        Path launcher = write("darkroom", Files.readString(Prose.ROOT.resolve("darkroom")));
        Path maven = write("bin/mvn", "#!/bin/sh\necho built $*\n");
        Path java = write("jdk/bin/java", "#!/bin/sh\necho started $*\n");
        for (Path program : List.of(launcher, maven, java)) {
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
        for (String source : SOURCES) {
            changed(write(source, ""), BUILT.minusSeconds(60));
        }
        for (String jar : JARS) {
            changed(write(jar, ""), BUILT);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "validate, , dev.darkroom.specs.lint.LintCommand",
        "diff, , dev.darkroom.specs.lint.DiffCommand",
        "validate, specs/monk/openapi.yaml, dev.darkroom.specs.lint.LintCommand",
        "diff, specs/monk/openapi.yaml, dev.darkroom.specs.lint.DiffCommand",
        "validate, specs/lint/src/test/java/RuleTest.java, dev.darkroom.specs.lint.LintCommand",
        "validate, server/engine/src/main/java/Server.java, dev.darkroom.specs.lint.LintCommand",
        "overlay, , dev.darkroom.specs.lint.OverlayCommand",
        "workflow, , dev.darkroom.conform.workflow.WorkflowCommand",
        "conform, , dev.darkroom.conform.ConformCommand",
        "record, server/engine/src/main/java/Server.java, dev.darkroom.conform.record.RecordCommand",
        "serve, , darkroom.jar serve",
        "demo, , darkroom-demo.jar",
    })
    void whatIsNoPartOfAProgramBuildsNothing(String command, @Nullable String edited, String program) throws Exception {
        if (edited != null) {
            changed(folder.resolve(edited), BUILT.plusSeconds(60));
        }

        assertThat(run(command, "a b"))
                .contains("started ")
                .doesNotContain("built", "Building")
                .endsWith(program + " a b\n");
    }

    /** What each version of Java is asked to write down, and with what it is started from then on. */
    @ParameterizedTest
    @CsvSource({
        "AOTCacheOutput, -XX:+IgnoreUnrecognizedVMOptions -XX:AOTCache=, .aot",
        "ArchiveClassesAtExit, -XX:SharedArchiveFile=, .jsa",
    })
    void aProgramIsRehearsedOnceForEachBuild(String option, String used, String ending) throws Exception {
        write("jdk/bin/java", """
                #!/bin/sh
                case $1 in
                  -XX:%s=*) touch "${1#*=}"; echo rehearsed >>"%s/log" ;;
                  -XX:*Output=*|-XX:*Exit=*) exit 1 ;;
                  *) echo started $* ;;
                esac
                """.formatted(option, folder));

        assertThat(run("serve", "--port", "1"))
                .contains("Preparing a faster start", "started " + used, ending + " -XX:+UseSerialGC");
        assertThat(run("serve")).startsWith("started " + used).doesNotContain("Preparing");
        assertThat(folder.resolve("log")).hasContent("rehearsed");

        changed(folder.resolve(JARS.get(1)), Instant.now().plusSeconds(60));
        assertThat(run("serve")).contains("Preparing");
        assertThat(folder.resolve("log")).content().hasLineCount(2);
    }

    @Test
    void whatCannotBeRehearsedIsStartedAllTheSame() throws Exception {
        write("jdk/bin/java", "#!/bin/sh\ncase $1 in -XX:*=*) exit 1 ;; esac\necho started $*\n");

        assertThat(run("serve")).contains("Preparing a faster start", "started -XX:+UseSerialGC");
        assertThat(run("serve")).startsWith("started -XX:+UseSerialGC").doesNotContain("Preparing");
    }

    @ParameterizedTest
    @CsvSource({
        "validate, specs/lint/src/main/java/Rule.java, specs/lint",
        "diff, specs/model/src/main/java/Schema.java, specs/lint",
        "validate, pom.xml, specs/lint",
        "conform, specs/monk/openapi.yaml, tests/conform",
        "record, tests/wire/src/main/java/WireCase.java, tests/conform",
        "serve, specs/monk/openapi.yaml, server/app",
        "serve, server/engine/src/main/java/Server.java, server/app",
        "demo, tests/src/main/java/Demo.java, tests",
        "demo, specs/monk/openapi.yaml, tests",
    })
    void aSourceOfAProgramIsBuiltOnce(String command, String edited, String module) throws Exception {
        changed(folder.resolve(edited), BUILT.plusSeconds(60));
        write("bin/mvn", "#!/bin/sh\necho built $* >>\"" + folder + "/log\"\n");

        assertThat(run(command)).contains("Building Darkroom", "started ");
        assertThat(run(command)).doesNotContain("Building");
        assertThat(folder.resolve("log")).content().containsOnlyOnce("-pl " + module + " -am");
    }

    @Test
    void aProviderIsBegunInTheFolderOfTheLauncher() throws Exception {
        assertThat(run("new-provider", "photobox"))
                .endsWith("dev.darkroom.specs.lint.NewProviderCommand --root " + folder + " photobox\n");
    }

    @Test
    void aBuildThatFailsStartsNothing() throws Exception {
        Files.delete(folder.resolve(JARS.get(0)));
        write("bin/mvn", "#!/bin/sh\necho what went wrong\nexit 1\n");

        assertThat(run("validate"))
                .contains("what went wrong", "darkroom: the build failed")
                .doesNotContain("started");
    }

    private String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "darkroom"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private static void changed(Path file, Instant time) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(time));
    }
}
