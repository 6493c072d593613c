package dev.darkroom.server.provider.monk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.darkroom.server.api.monk.model.ImageTask;
import dev.darkroom.server.api.monk.model.MonkError;
import dev.darkroom.server.api.monk.model.TaskImageDetails;
import dev.darkroom.server.api.monk.model.TaskReference;
import dev.darkroom.server.provider.monk.domain.AnalysisTask;
import dev.darkroom.server.provider.monk.domain.TaskState;
import dev.darkroom.server.spi.ProviderException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedTasksTest {

    @Test
    void countsATaskOnceHoweverItIsNamed() {
        NamedTasks named = NamedTasks.of(List.of(
                task("damage_detection", "back_left"),
                task("images_ocr", null),
                new TaskReference.Name("damage_detection")));

        assertThat(named.names()).containsExactly("damage_detection", "images_ocr");
        assertThat(named.details("damage_detection").viewpointName()).isEqualTo("back_left");
        assertThat(named.details("images_ocr")).isNull();
    }

    @Test
    void takesTheLastDetails() {
        NamedTasks named = NamedTasks.of(List.of(
                new TaskReference.Name("damage_detection"),
                task("damage_detection", "back_left"),
                task("damage_detection", "front"),
                task("damage_detection", null)));

        assertThat(named.details("damage_detection").viewpointName()).isEqualTo("front");
    }

    @Test
    void takesAnAbsentListAsEmpty() {
        assertThat(NamedTasks.of(null).names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            # tasks of the inspection      | named                    | what is wrong
            damage_detection NOT_STARTED   | damage_detection         | -
            damage_detection TODO          | damage_detection         | -
            damage_detection IN_PROGRESS   | damage_detection         | The task damage_detection is in status IN_PROGRESS
            damage_detection DONE          | damage_detection         | The task damage_detection is in status DONE
            damage_detection VALIDATED     | damage_detection         | The task damage_detection is in status VALIDATED
            damage_detection ERROR         | damage_detection         | The task damage_detection is in status ERROR
            damage_detection NOT_STARTED   | images_ocr               | The inspection has no task images_ocr
            damage_detection NOT_STARTED   | Damage_Detection         | The inspection has no task Damage_Detection
            damage_detection DONE          | compliances              | -
            compliances DONE               | compliances              | The task compliances is in status DONE
            """)
    void refusesUnknownAndStartedTasks(String task, String named, @Nullable String wrong) {
        String[] nameAndStatus = task.split(" ");
        List<AnalysisTask> tasks = List.of(new AnalysisTask(
                new UUID(0, 1),
                new UUID(0, 2),
                nameAndStatus[0],
                TaskState.valueOf(nameAndStatus[1]),
                Instant.EPOCH,
                null,
                null));
        NamedTasks wanted = NamedTasks.of(
                Stream.of(named).<TaskReference>map(TaskReference.Name::new).toList());

        if (wrong == null) {
            assertThatCode(() -> wanted.requireOpen(tasks, "")).doesNotThrowAnyException();
        } else {
            assertThatExceptionOfType(ProviderException.class)
                    .isThrownBy(() -> wanted.requireOpen(tasks, "images[3].tasks: "))
                    .satisfies(e -> assertThat(message(e)).startsWith("images[3].tasks: " + wrong));
        }
    }

    private static String message(ProviderException refusal) {
        return ((MonkError) refusal.answer().body()).message();
    }

    private static TaskReference task(String name, @Nullable String viewpoint) {
        return ImageTask.builder()
                .name(name)
                .imageDetails(
                        viewpoint == null
                                ? null
                                : TaskImageDetails.builder()
                                        .viewpointName(viewpoint)
                                        .build())
                .build();
    }
}
