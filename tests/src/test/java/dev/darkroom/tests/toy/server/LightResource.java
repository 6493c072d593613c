package dev.darkroom.tests.toy.server;

import dev.darkroom.server.api.lightbox.LightSettingsApi;
import dev.darkroom.server.api.lightbox.model.LightForm;
import dev.darkroom.server.api.lightbox.model.OverloadNotice;
import dev.darkroom.server.spi.ErrorResponse;
import dev.darkroom.server.spi.ProviderException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The lamps under the table. */
final class LightResource implements LightSettingsApi {

    private static final int TOO_HOT = 9999;

    @Override
    public SetLightResponse setLight(LightForm lightForm) {
        if (lightForm.kelvin() == TOO_HOT) {
            throw new ProviderException(
                    new ErrorResponse(503, OverloadNotice.builder().seconds(3).build()).with("Retry-After", "3"));
        }
        Map<String, Double> light = new LinkedHashMap<>();
        Objects.requireNonNullElse(lightForm.zones(), List.of("all"))
                .forEach(zone -> light.put(zone, lightForm.kelvin() / 1000.0));
        return SetLightResponse.ok(light);
    }
}
