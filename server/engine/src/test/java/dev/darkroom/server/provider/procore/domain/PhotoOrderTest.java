package dev.darkroom.server.provider.procore.domain;

import static dev.darkroom.server.provider.procore.domain.PhotoOrder.Field.CREATED_AT;
import static dev.darkroom.server.provider.procore.domain.PhotoOrder.Field.DELETED_AT;
import static dev.darkroom.server.provider.procore.domain.PhotoOrder.Field.TAKEN_AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.darkroom.server.provider.procore.domain.PhotoOrder.Field;
import dev.darkroom.server.provider.procore.domain.PhotoOrder.Key;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoOrderTest {

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("created_at", CREATED_AT, false),
                Arguments.of("-created_at", CREATED_AT, true),
                Arguments.of("taken_at", TAKEN_AT, false),
                Arguments.of("-exposure_date", TAKEN_AT, true),
                Arguments.of("most_recent", CREATED_AT, true),
                Arguments.of("-most_recent", CREATED_AT, false),
                Arguments.of("deleted_at", DELETED_AT, false));
    }

    @ParameterizedTest
    @MethodSource("words")
    void readsAField(String text, Field field, boolean descending) {
        PhotoOrder order = PhotoOrder.parse(text);

        assertThat(order.keys()).containsExactly(new Key(field, descending));
        assertThat(order.youngestFirst()).isEqualTo(descending);
    }

    @Test
    void readsSeveralFields() {
        PhotoOrder order = PhotoOrder.parse("-taken_at,created_at");

        assertThat(order.keys()).containsExactly(new Key(TAKEN_AT, true), new Key(CREATED_AT, false));
        assertThat(order.youngestFirst()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"price", "created_at,price", "--created_at", "CREATED_AT", "id;drop"})
    void refusesOtherWords(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PhotoOrder.parse(text));
    }
}
