package dev.darkroom.generator;

import dev.darkroom.generator.view.EnumView;
import dev.darkroom.generator.view.ObjectView;
import dev.darkroom.generator.view.UnionView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** The classes whose members Jackson finds by reflection, which a native image only keeps if it is told of them. */
final class Reflected {

    private Reflected() {}

    /** Their binary names within the package of the models. */
    static List<String> in(Collection<Object> models) {
        return models.stream().flatMap(model -> of(model).stream()).toList();
    }

    private static List<String> of(Object model) {
        if (model instanceof ObjectView object && (object.read() || object.written())) {
            return object.read()
                    ? List.of(object.className(), object.className() + "$Builder")
                    : List.of(object.className());
        }
        if (model instanceof UnionView union) {
            List<String> names = new ArrayList<>(
                    List.of(union.className(), union.className() + "$Reader", union.className() + "$Unknown"));
            union.variants().stream()
                    .map(UnionView.Variant::wrapper)
                    .filter(Objects::nonNull)
                    .forEach(wrapper -> names.add(union.className() + "$" + wrapper));
            return names;
        }
        return model instanceof EnumView values
                ? List.of(values.className(), values.className() + "$Known")
                : List.of();
    }
}
