package dev.darkroom.client.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A null in a list or a map is an error, unless the type of the member says {@code List<@Nullable X>}. */
final class ContentNulls extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated member) {
        AnnotatedType type = type(member.getAnnotated());
        return type == null ? JsonSetter.Value.empty() : JsonSetter.Value.forContentNulls(of(type));
    }

    private static Nulls of(AnnotatedType type) {
        return Arrays.stream(arguments(type)).anyMatch(ContentNulls::isNullable) ? Nulls.SET : Nulls.FAIL;
    }

    private static AnnotatedType[] arguments(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType parameterized
                ? parameterized.getAnnotatedActualTypeArguments()
                : new AnnotatedType[0];
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class)
                || Arrays.stream(arguments(type)).anyMatch(ContentNulls::isNullable);
    }

    /** Looks through a whole document, which is no member of anything; Jackson's own check needs a member. */
    static void refuse(@Nullable Object document, AnnotatedType type) throws JsonMappingException {
        AnnotatedType[] arguments = arguments(type);
        if (arguments.length == 0 || arguments[arguments.length - 1].isAnnotationPresent(Nullable.class)) {
            return;
        }
        Collection<?> content = content(document);
        refuse(content);
        for (Object item : content) {
            refuse(item, arguments[arguments.length - 1]);
        }
    }

    static void refuse(Collection<?> content) throws JsonMappingException {
        for (Object item : content) {
            if (item == null) {
                throw new JsonMappingException(null, "there is a null where a value is promised");
            }
        }
    }

    private static Collection<?> content(@Nullable Object document) {
        if (document instanceof Map<?, ?> map) {
            return map.values();
        }
        return document instanceof Collection<?> collection ? collection : List.of();
    }

    private static @Nullable AnnotatedType type(@Nullable AnnotatedElement member) {
        if (member instanceof Field field) {
            return field.getAnnotatedType();
        }
        return member instanceof Method method && method.getParameterCount() == 1
                ? method.getAnnotatedParameterTypes()[0]
                : null;
    }
}
