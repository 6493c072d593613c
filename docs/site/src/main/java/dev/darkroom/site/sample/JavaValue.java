package dev.darkroom.site.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.darkroom.client.body.Upload;
import dev.darkroom.tests.wire.WireCase.WireFile;
import dev.darkroom.values.EnumValue;
import dev.darkroom.values.OpenObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes a value of JSON as an expression in Java of a type of the client. */
final class JavaValue {

    private static final Set<Class<?>> PARSED = Set.of(OffsetDateTime.class, LocalDate.class, Instant.class);

    private JavaValue() {}

    /** The type cannot have the value. */
    static final class UnfitException extends RuntimeException {

        private static final long serialVersionUID = 1;

        UnfitException(Type type, JsonNode value) {
            super(type.getTypeName() + " has no value for " + value);
        }
    }

    /** The expression; throws {@link UnfitException} when the type has no such value. */
    static JavaText of(Type type, JsonNode value) {
        if (value.isNull()) {
            return JavaText.of("null");
        }
        if (type instanceof ParameterizedType generic) {
            return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), value);
        }
        return ofClass((Class<?>) type, value);
    }

    private static JavaText container(Class<?> raw, Type[] arguments, JsonNode value) {
        List<JavaText> items = new ArrayList<>();
        if (raw == List.class && value.isArray()) {
            value.forEach(item -> items.add(of(arguments[0], item)));
            return JavaText.call("List.of", items);
        }
        if (raw == Map.class && value.isObject()) {
            value.properties().forEach(member -> {
                items.add(JavaText.of(quoted(member.getKey())));
                items.add(of(arguments[1], member.getValue()));
            });
            return JavaText.call("Map.of", items);
        }
        throw new UnfitException(raw, value);
    }

    private static JavaText ofClass(Class<?> type, JsonNode value) {
        if (type == Object.class) {
            return anything(value);
        }
        if (type == Upload.class && value instanceof POJONode node && node.getPojo() instanceof WireFile file) {
            return upload(file);
        }
        Optional<String> scalar = scalar(type, value);
        if (scalar.isPresent()) {
            return JavaText.of(scalar.get());
        }
        if (EnumValue.class.isAssignableFrom(type) && value.isValueNode()) {
            return JavaText.of(constant(type, value));
        }
        if (type.isInterface()) {
            return variant(type, value);
        }
        return object(type, value);
    }

    private static JavaText anything(JsonNode value) {
        if (value.isTextual()) {
            return JavaText.of(quoted(value.textValue()));
        }
        if (value.isArray()) {
            List<JavaText> items = new ArrayList<>();
            value.forEach(item -> items.add(anything(item)));
            return JavaText.call("List.of", items);
        }
        if (value.isObject()) {
            List<JavaText> items = new ArrayList<>();
            value.properties().forEach(member -> {
                items.add(JavaText.of(quoted(member.getKey())));
                items.add(anything(member.getValue()));
            });
            return JavaText.call("Map.of", items);
        }
        return JavaText.of(value.asText());
    }

    private static JavaText upload(WireFile file) {
        String path = "Upload.of(Path.of(" + quoted(CurlLine.fileName(file)) + "))";
        return JavaText.of(file.mediaType() == null ? path : path + ".withMediaType(" + quoted(file.mediaType()) + ")");
    }

    private static Optional<String> scalar(Class<?> type, JsonNode value) {
        String text = value.asText();
        if (value.isTextual() && type == String.class) {
            return Optional.of(quoted(text));
        }
        if (value.isTextual() && type == UUID.class) {
            return Optional.of("UUID.fromString(" + quoted(text) + ")");
        }
        if (value.isTextual() && type == URI.class) {
            return Optional.of("URI.create(" + quoted(text) + ")");
        }
        if (value.isTextual() && PARSED.contains(type)) {
            return Optional.of(type.getSimpleName() + ".parse(" + quoted(text) + ")");
        }
        if (value.isBoolean() && (type == boolean.class || type == Boolean.class)) {
            return Optional.of(text);
        }
        return value.isNumber() ? number(type, value.decimalValue()) : Optional.empty();
    }

    private static Optional<String> number(Class<?> type, BigDecimal value) {
        boolean isWhole = value.stripTrailingZeros().scale() <= 0;
        if ((type == int.class || type == Integer.class) && isWhole) {
            return Optional.of(value.toBigInteger().toString());
        }
        if ((type == long.class || type == Long.class) && isWhole) {
            String digits = value.toBigInteger().toString();
            return Optional.of(type == long.class && digits.length() < 10 ? digits : digits + "L");
        }
        if (type == double.class || type == Double.class) {
            return Optional.of(isWhole ? value.toBigInteger() + ".0" : value.toPlainString());
        }
        if (type == float.class || type == Float.class) {
            return Optional.of(value.toPlainString() + "F");
        }
        return type == BigDecimal.class
                ? Optional.of("new BigDecimal(" + quoted(value.toPlainString()) + ")")
                : Optional.empty();
    }

    private static String constant(Class<?> type, JsonNode value) {
        for (Field field : type.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
                try {
                    if (String.valueOf(((EnumValue<?, ?>) field.get(null)).value())
                            .equals(value.asText())) {
                        return type.getSimpleName() + "." + field.getName();
                    }
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return type.getSimpleName() + ".of(" + (value.isTextual() ? quoted(value.asText()) : value.asText()) + ")";
    }

    /** The first variant that has such a value; one that only wraps it is a record in the union. */
    private static JavaText variant(Class<?> union, JsonNode value) {
        Stream<Class<?>> permitted =
                union.isSealed() ? Arrays.stream(union.getPermittedSubclasses()) : Arrays.stream(union.getClasses());
        for (Class<?> variant : permitted.toList()) {
            try {
                if (variant.isRecord() && !variant.getSimpleName().equals("Unknown")) {
                    Type wrapped = variant.getRecordComponents()[0].getGenericType();
                    return JavaText.call(
                            "new " + union.getSimpleName() + "." + variant.getSimpleName(),
                            List.of(of(wrapped, value)));
                }
                if (!variant.isRecord()) {
                    return object(variant, value);
                }
            } catch (UnfitException e) {
                // The next one, then.
            }
        }
        throw new UnfitException(union, value);
    }

    private static JavaText object(Class<?> type, JsonNode value) {
        if (!value.isObject()) {
            throw new UnfitException(type, value);
        }
        List<JavaText> calls = new ArrayList<>();
        value.properties()
                .forEach(member -> calls.add(setter(type, member.getKey())
                        .map(setter -> JavaText.call(
                                "." + setter.getName(),
                                List.of(of(setter.getGenericParameterTypes()[0], member.getValue()))))
                        .orElseGet(() -> additional(type, member.getKey(), member.getValue()))));
        return JavaText.chain(type.getSimpleName() + ".builder()", calls, ".build()");
    }

    /** A member that the document does not name, where there may be such. */
    private static JavaText additional(Class<?> type, String name, JsonNode value) {
        if (type.getGenericSuperclass() instanceof ParameterizedType open && open.getRawType() == OpenObject.class) {
            return JavaText.call(
                    ".additionalProperty",
                    List.of(JavaText.of(quoted(name)), of(open.getActualTypeArguments()[0], value)));
        }
        throw new UnfitException(type, value);
    }

    /** The method of a builder that sets a member; names of the document and of Java differ in case and separators only. */
    static Optional<Method> setter(Class<?> type, String member) {
        try {
            Class<?> builder = type.getMethod("builder").getReturnType();
            return Arrays.stream(builder.getMethods())
                    .filter(method -> method.getParameterCount() == 1 && method.getReturnType() == builder)
                    .filter(method -> bare(method.getName()).equals(bare(member)))
                    .findFirst();
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    static String bare(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }
}
