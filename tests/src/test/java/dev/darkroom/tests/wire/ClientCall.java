package dev.darkroom.tests.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.darkroom.client.ClientBuilder;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.call.ApiResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the call of a case with the generated client, which is found and filled by the names of the document. */
final class ClientCall {

    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule("uploads").addDeserializer(Upload.class, new UploadAsIs()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final CallArguments arguments;

    ClientCall(CallArguments arguments) {
        this.arguments = arguments;
    }

    /** Makes the call; throws what the client throws. */
    ApiResponse<?> send(URI base) {
        Object client = client(base);
        try {
            Method method = method(client);
            Object api = api(client, method);
            return (ApiResponse<?>) method.invoke(api, bind(method));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        // The client stays open: a download is read after this returns.
    }

    private Object client(URI base) {
        try {
            String provider = arguments.provider();
            // A title begins with the provider's name as it is spelt.
            String name = Document.of(provider).title().replaceFirst(" .*", "");
            Class<?> type = Class.forName("dev.darkroom.client." + provider + "." + name + "Client");
            ClientBuilder<?> builder =
                    (ClientBuilder<?>) type.getMethod("builder").invoke(null);
            builder.baseUri(base);
            for (Map.Entry<String, String> credential : arguments.credentials().entrySet()) {
                builder.getClass().getMethod(credential.getKey(), String.class).invoke(builder, credential.getValue());
            }
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Method method(Object client) {
        String name = bare(arguments.operation()) + "withresponse";
        List<Method> methods = Arrays.stream(client.getClass().getMethods())
                .filter(accessor -> accessor.getReturnType().getSimpleName().endsWith("Api"))
                .flatMap(accessor -> Arrays.stream(accessor.getReturnType().getMethods()))
                .filter(method -> bare(method.getName()).equals(name))
                .filter(method -> arguments.bodyType().isEmpty() || takes(method, arguments.bodyType()))
                .toList();
        if (methods.size() != 1) {
            throw new AssertionError("the client has " + methods.size() + " methods for " + arguments.operation());
        }
        return methods.get(0);
    }

    private static boolean takes(Method method, String bodyType) {
        return Arrays.stream(method.getParameterTypes())
                .anyMatch(type -> type.getSimpleName().equals(bodyType));
    }

    private static Object api(Object client, Method method) throws ReflectiveOperationException {
        for (Method accessor : client.getClass().getMethods()) {
            if (accessor.getReturnType().equals(method.getDeclaringClass())) {
                return accessor.invoke(client);
            }
        }
        throw new IllegalStateException("no accessor for " + method);
    }

    private @Nullable Object[] bind(Method method) {
        return Arrays.stream(method.getParameters()).map(this::bind).toArray();
    }

    private @Nullable Object bind(Parameter parameter) {
        if (parameter.getName().equals("options")) {
            return options(parameter.getType());
        }
        for (Map.Entry<String, JsonNode> given : arguments.parameters().properties()) {
            if (bare(given.getKey()).equals(bare(parameter.getName()))) {
                return JSON.convertValue(given.getValue(), JSON.constructType(parameter.getParameterizedType()));
            }
        }
        ObjectNode body = arguments.body();
        if (body == null) {
            return null;
        }
        try {
            return JSON.treeToValue(body, JSON.constructType(parameter.getParameterizedType()));
        } catch (IOException e) {
            throw new AssertionError("the body cannot be given to " + parameter + ": " + e.getMessage(), e);
        }
    }

    private Object options(Class<?> type) {
        try {
            Object builder = type.getMethod("builder").invoke(null);
            for (Map.Entry<String, JsonNode> given : arguments.parameters().properties()) {
                for (Method setter : builder.getClass().getMethods()) {
                    if (setter.getParameterCount() == 1
                            && bare(setter.getName()).equals(bare(given.getKey()))) {
                        JavaType wanted = JSON.constructType(setter.getGenericParameterTypes()[0]);
                        setter.invoke(builder, JSON.<Object>convertValue(given.getValue(), wanted));
                    }
                }
            }
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A decoded body as JSON again. */
    static JsonNode written(@Nullable Object body) {
        try {
            return JSON.readTree(JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names of the document and of Java differ in case and separators only. */
    static String bare(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    private static final class UploadAsIs extends JsonDeserializer<Upload> {

        @Override
        public Upload deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return (Upload) parser.getEmbeddedObject();
        }
    }
}
