package dev.darkroom.tests.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of the project's classes Jackson looks into, when it reads and writes others. */
final class JacksonReach {

    private static final String OURS = "dev.darkroom.";

    private final Set<String> classes = new TreeSet<>();

    private JacksonReach() {}

    /** What is reached from models: all but builders, readers and the names of enums, which Jackson finds by itself. */
    static JacksonReach from(Collection<String> models) throws ReflectiveOperationException, JsonProcessingException {
        JacksonReach reach = new JacksonReach();
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .annotationIntrospector(reach.new Listener())
                .build();
        for (String name : models) {
            Class<?> model = Class.forName(name, false, JacksonReach.class.getClassLoader());
            if (!name.matches(".*(Options|\\$Builder|\\$Reader.*|\\$Known)")) {
                reach.read(mapper, model);
                reach.write(mapper, model);
            }
        }
        return reach;
    }

    private void read(JsonMapper mapper, Class<?> model) {
        try {
            mapper.readValue("{}", model);
        } catch (JsonProcessingException e) {
            // That a member is missing shows that the class was looked into.
        }
    }

    private void write(JsonMapper mapper, Class<?> model) throws JsonProcessingException {
        if (!Modifier.isAbstract(model.getModifiers())) {
            mapper.acceptJsonFormatVisitor(model, new JsonFormatVisitorWrapper.Base());
        }
    }

    Set<String> classes(Predicate<String> which) {
        return classes.stream().filter(which).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Members of parents are looked for, too. */
    private void add(@Nullable Class<?> reached) {
        if (reached != null && reached.getName().startsWith(OURS) && classes.add(reached.getName())) {
            Stream.concat(Stream.ofNullable(reached.getSuperclass()), Arrays.stream(reached.getInterfaces()))
                    .forEach(this::add);
        }
    }

    /** Is asked about everything that Jackson looks into, and says what the annotations say. */
    private final class Listener extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Object findSerializer(Annotated annotated) {
            return noted(annotated, super.findSerializer(annotated));
        }

        @Override
        public @Nullable Object findDeserializer(Annotated annotated) {
            return noted(annotated, super.findDeserializer(annotated));
        }

        @Override
        public @Nullable Class<?> findPOJOBuilder(AnnotatedClass annotated) {
            Class<?> builder = super.findPOJOBuilder(annotated);
            noted(annotated, builder);
            return builder;
        }

        private @Nullable Object noted(Annotated annotated, @Nullable Object found) {
            if (annotated instanceof AnnotatedClass) {
                add(annotated.getRawType());
            }
            if (found instanceof Class<?> type) {
                add(type);
            }
            return found;
        }
    }
}
