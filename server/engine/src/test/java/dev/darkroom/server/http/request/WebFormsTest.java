package dev.darkroom.server.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.server.http.request.multipart.Part;
import dev.darkroom.server.http.request.multipart.UnreadableForm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebFormsTest {

    @Test
    void pairsKeepTheirOrderAndTheirRepetitions() throws Exception {
        List<String> pairs = new ArrayList<>();
        for (Part part : WebForms.parts("b=2&a=1+1&b=%C3%BC%26%3D&c&d=&&")) {
            pairs.add(part.name() + ": " + part.text());
            assertThat(part.isFile()).isFalse();
        }

        assertThat(pairs).containsExactly("b: 2", "a: 1 1", "b: ü&=", "c: ", "d: ");
        assertThat(WebForms.parts("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%z1", "a=%C3%28", "%FF=a"})
    void whatIsNotUtf8IsUnreadable(String body) {
        assertThatThrownBy(() -> WebForms.parts(body))
                .isInstanceOf(UnreadableForm.class)
                .hasMessageContaining("UTF-8");
        assertThat(WebForms.read(body)).isNull();
    }

    @Test
    void pairsAreCounted() throws Exception {
        assertThat(WebForms.parts("a=1&".repeat(1000))).hasSize(1000);
        assertThatThrownBy(() -> WebForms.parts("a=1&".repeat(1001)))
                .isInstanceOf(UnreadableForm.class)
                .hasMessageContaining("1000");
    }

    @Test
    void aTextIsNotLongerThanThatOfAPart() throws Exception {
        String longest = "a".repeat(1 << 20);

        assertThat(WebForms.parts("a=" + longest).get(0).size()).isEqualTo(1 << 20);
        assertThatThrownBy(() -> WebForms.parts("a=" + longest + "b"))
                .isInstanceOfSatisfying(
                        UnreadableForm.class,
                        failure -> assertThat(failure.part()).isEqualTo("a"));
    }
}
