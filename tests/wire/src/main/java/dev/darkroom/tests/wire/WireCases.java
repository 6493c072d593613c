package dev.darkroom.tests.wire;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads the cases from {@code tests/cases}. */
public final class WireCases {

    /** Where they are, seen from the module of the tests. */
    public static final Path FOLDER = Path.of("cases");

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert))
            .build();

    private WireCases() {}

    /** Every case, by provider and name. */
    public static List<WireCase> all() {
        return in(FOLDER);
    }

    /** The cases in the folders of a folder. */
    public static List<WireCase> in(Path folder) {
        return in(folder, texts -> texts);
    }

    /**
     * The same with texts changed, as where a server has other ids than the demo data.
     *
     * @param change applied to each text and number of a case, defaults included
     */
    public static List<WireCase> in(Path folder, UnaryOperator<String> change) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith(RequestDefaults.FILE))
                    .sorted()
                    .map(file -> read(file, change))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WireCase read(Path file, UnaryOperator<String> change) {
        try {
            String name = file.getFileName().toString().replaceFirst("\\.yaml$", "");
            JsonNode wireCase = YAML.readTree(Files.readAllBytes(file));
            RequestDefaults.in(file.getParent(), YAML).complete(wireCase);
            return YAML.treeToValue(Placeholders.changed(wireCase, change), WireCase.class)
                    .located(file.getParent().getFileName().toString(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }
}
