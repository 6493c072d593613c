package dev.darkroom.server.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.api.monk.model.Vehicle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredJsonTest {

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
        assertThat(StoredJson.of(StoredJson.members(json))).isEqualTo(json);
    }

    @Test
    void keepsMembersOfAVehicleThatTheDocumentDoesNotName() {
        String json = "{\"brand\":\"Toyota\",\"vin\":null,\"mileage\":{\"value\":34000,\"unit\":\"km\"},\"trim\":null}";

        assertThat(StoredJson.members(StoredJson.of(StoredJson.read(json, Vehicle.class))))
                .isEqualTo(StoredJson.members(json));
    }

    @Test
    void knowsNothingOfNothing() {
        assertThat(StoredJson.of(null)).isNull();
        assertThat(StoredJson.members(null)).isNull();
        assertThat(StoredJson.read(null, Vehicle.class)).isNull();
    }
}
