package dev.darkroom.generator;

import dev.darkroom.generator.view.BodyView;
import dev.darkroom.specs.model.BodyKind;
import dev.darkroom.specs.model.MediaType;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.RequestBody;
import dev.darkroom.specs.model.naming.JavaNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Decides how request bodies are given: one way for each type, and on a client for each encoding of a type. */
final class Bodies {

    private final JavaTypes types;
    private final Side side;

    Bodies(JavaTypes types, Side side) {
        this.types = types;
        this.side = side;
    }

    List<BodyView> of(Operation operation) {
        Optional<RequestBody> body = operation.requestBody();
        Map<String, BodyView> views = new LinkedHashMap<>();
        body.ifPresent(described -> described.contents().values().forEach(content -> {
            String type = type(content);
            String kind = content.kindOfBody().name().toLowerCase(Locale.ROOT);
            // A server reads every encoding into the same type, so one method takes them all.
            String key = side == Side.CLIENT ? kind + " " + type : JavaTypes.erased(type);
            List<String> mediaTypes = new ArrayList<>();
            if (views.containsKey(key)) {
                mediaTypes.addAll(views.get(key).mediaTypes());
            }
            mediaTypes.add(side == Side.CLIENT ? sent(content) : content.name());
            views.put(key, new BodyView(argument(type), type, kind, mediaTypes, described.isRequired()));
        }));
        return List.copyOf(views.values());
    }

    /** A media type that can be sent where the document has a range of them. */
    private static String sent(MediaType content) {
        boolean range = content.name().contains("*");
        return range && content.kindOfBody() == BodyKind.JSON
                ? "application/json"
                : range && content.kindOfBody() == BodyKind.TEXT ? "text/plain" : content.name();
    }

    private String type(MediaType content) {
        return switch (content.kindOfBody()) {
            case BINARY -> side.fileType;
            case TEXT -> "String";
            case JSON -> content.schema().map(types::boxed).orElse("Object");
            case FORM, MULTIPART -> content.schema().map(types::boxed).orElse("Map<String, @Nullable Object>");
        };
    }

    private static String argument(String type) {
        String name = JavaNames.member(JavaTypes.erased(type));
        return switch (name) {
            case "list", "map", "object" -> "body";
            case "string" -> "text";
            default -> name;
        };
    }
}
