package dev.darkroom.specs.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.rule.Rules;
import dev.darkroom.specs.lint.rule.document.SupportedConstruct;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule finds the fault it is for, at the right place, and no rule finds anything else. */
class PlantedFaultsTest {

    /**
     * A fault.
     *
     * @param fault what is wrong
     * @param old a text that occurs exactly once in the toy
     * @param now what stands there instead
     * @param finds every finding there shall be, as {@code #pointer: rule: message}
     */
    record Planted(String fault, String old, String now, List<String> finds) {

        @Override
        public String toString() {
            return fault;
        }
    }

    static Planted[] faults() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readValue(Toy.resource("/faults.yaml").toFile(), Planted[].class);
    }

    @Test
    void theToyIsClean() {
        assertThat(Toy.findings(Toy.TEXT)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isFoundAtItsPlace(Planted planted) {
        assertThat(Toy.TEXT).containsOnlyOnce(planted.old());

        assertThat(Toy.findings(Toy.TEXT.replace(planted.old(), planted.now()))).isEqualTo(planted.finds());
    }

    @Test
    void everyRuleHasAFault() throws IOException {
        String finds = List.of(faults()).stream()
                .flatMap(planted -> planted.finds().stream())
                .toList()
                .toString();

        assertThat(Rules.of(Profile.DARKROOM))
                .filteredOn(rule -> !(rule instanceof SupportedConstruct)) // SupportTest of the model
                .extracting(Rule::name)
                .doesNotHaveDuplicates()
                .filteredOn(name -> !name.equals("changelog")) // needs a folder: ChangelogTest
                .allSatisfy(name -> assertThat(finds).contains(": " + name + ": "));
    }
}
