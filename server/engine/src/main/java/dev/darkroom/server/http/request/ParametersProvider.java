package dev.darkroom.server.http.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.server.api.RequestParameters;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.json.Json;
import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;

/** Hands the checked parameters to a method, as an object of the generated class. */
public final class ParametersProvider implements ValueParamProvider {

    @Override
    public @Nullable Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        if (!parameter.isAnnotationPresent(RequestParameters.class)) {
            return null;
        }
        Class<?> type = parameter.getRawType();
        return request -> read(Exchange.of(request).parameters(), type);
    }

    /** The parameters as an object of a generated class. */
    public static Object read(JsonNode values, Class<?> type) {
        try {
            return Json.MAPPER.treeToValue(values, type);
        } catch (JsonProcessingException e) {
            // They have passed their schemas, so a class that cannot take them is a fault of the generator.
            throw new IllegalStateException("cannot read " + values + " as " + type, e);
        }
    }

    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }
}
