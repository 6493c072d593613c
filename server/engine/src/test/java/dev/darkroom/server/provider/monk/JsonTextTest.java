package dev.darkroom.server.provider.monk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.api.monk.model.Vehicle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"nothing\":null}",
                "{\"long\":12345678901234567890.123456789}",
                "{\"text\":\"\\u0000 ü 車 🚗\"}",
                "{\"list\":[[],[null],{\"\":true}]}"
            })
    void keepsFreeObjectsAsTheyAre(String json) {
        assertThat(JsonText.of(JsonText.members(json))).isEqualTo(json);
    }

    @Test
    void keepsMembersOfAVehicleThatTheDocumentDoesNotName() {
        String json = "{\"brand\":\"Toyota\",\"vin\":null,\"mileage\":{\"value\":34000,\"unit\":\"km\"},\"trim\":null}";

        assertThat(JsonText.members(JsonText.of(JsonText.read(json, Vehicle.class))))
                .isEqualTo(JsonText.members(json));
    }

    @Test
    void knowsNothingOfNothing() {
        assertThat(JsonText.of(null)).isNull();
        assertThat(JsonText.members(null)).isNull();
        assertThat(JsonText.read(null, Vehicle.class)).isNull();
    }
}
