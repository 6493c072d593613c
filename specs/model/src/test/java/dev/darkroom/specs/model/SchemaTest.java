package dev.darkroom.specs.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.model.extension.Openness;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemas read the same way in every version of OpenAPI. */
class SchemaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.0.4 | {type: string, nullable: true}                                  | STRING  | true",
                "3.1.0 | {type: [string, 'null']}                                        | STRING  | true",
                "3.1.0 | {type: string, nullable: true}                                  | STRING  | true",
                "3.1.0 | {type: string, nullable: false}                                 | STRING  | false",
                "3.1.0 | {oneOf: [{type: integer}, {type: 'null'}]}                      | INTEGER | true",
                "3.1.0 | {anyOf: [{$ref: '#/components/schemas/Other'}, {type: 'null'}]} | OBJECT  | true",
                "3.0.4 | {allOf: [{$ref: '#/components/schemas/Other'}], nullable: true} | OBJECT  | true",
                "3.0.4 | {$ref: '#/components/schemas/Other', nullable: true}            | OBJECT  | false",
                "3.1.0 | {$ref: '#/components/schemas/Other'}                            | OBJECT  | false",
                "3.1.0 | {enum: [a, null]}                                               | ENUM    | true",
                "3.1.0 | {const: 5}                                                      | ENUM    | false",
                "3.1.0 | {type: [string, integer]}                                       | UNION   | false",
                "3.0.4 | {oneOf: [{type: string}, {type: integer}]}                      | UNION   | false",
                "3.0.4 | {additionalProperties: {type: string}}                          | MAP     | false",
                "3.0.4 | {type: object}                                                  | MAP     | false",
                "3.0.4 | {type: object, additionalProperties: false}                     | OBJECT  | false",
                "3.0.4 | {properties: {a: {}}}                                           | OBJECT  | false",
                "3.0.4 | {items: {}}                                                     | ARRAY   | false",
                "3.0.4 | {}                                                              | ANY     | false",
                "3.0.4 | {allOf: [{$ref: '#/components/schemas/Other'}, {properties: {b: {}}}]} | OBJECT | false",
                "3.1.0 | {$ref: '#/components/schemas/Other', properties: {b: {}}}       | OBJECT  | false",
                "3.0.4 | {$ref: '#/components/schemas/Nowhere'}                          | ANY     | false",
                "3.0.4 | {$ref: '#/components/schemas/It'}                               | ANY     | false",
            })
    void knowsWhatValuesAre(String version, String yaml, Shape shape, boolean nullable) {
        Schema schema = schema(version, yaml);

        assertThat(schema.shape()).isEqualTo(shape);
        assertThat(schema.isNullable()).isEqualTo(nullable);
    }

    @Test
    void aWrapperSaysWhatTheWrappedOneDoesNot() {
        Schema schema = schema("3.1.0", "{$ref: '#/components/schemas/Other', description: Mine., default: {}}");

        assertThat(schema.description()).isEqualTo("Mine.");
        assertThat(schema.title()).isEqualTo("Another");
        assertThat(schema.defaultValue()).isNotNull();
        assertThat(schema.target()).contains("Other");
        assertThat(schema.actual().name()).contains("Other");
        assertThat(schema.properties()).containsOnlyKeys("a");
    }

    @Test
    void siblingsOfAReferenceDoNotCountInVersion30() {
        Schema schema = schema("3.0.4", "{$ref: '#/components/schemas/Other', description: Mine., required: [x]}");

        assertThat(schema.description()).isEqualTo("The other.");
        assertThat(schema.required()).isEmpty();
    }

    @Test
    void siblingsThatDescribeMoreAreAComposition() {
        Schema schema = schema(
                "3.1.0", "{$ref: '#/components/schemas/Other', required: [a, b], properties: {b: {type: string}}}");

        assertThat(schema.target()).isEmpty();
        assertThat(schema.properties()).containsOnlyKeys("a", "b");
        assertThat(schema.required()).containsExactly("a", "b");
        assertThat(schema.allOf()).hasSize(1);
    }

    @Test
    void aComponentMayMakeMembersOfAnotherRequired() {
        Schema schema = schema("3.0.4", "{allOf: [{$ref: '#/components/schemas/Other'}], required: [a]}");

        assertThat(schema.required()).containsExactly("a");
        assertThat(schema.properties()).containsOnlyKeys("a");
    }

    @Test
    void bothFormsOfExclusiveBoundsAreOne() {
        Schema old = schema("3.0.4", "{type: number, minimum: 1, exclusiveMinimum: true, maximum: 5}");
        Schema now = schema("3.1.0", "{type: number, exclusiveMinimum: 1, minimum: 0, maximum: 5}");

        Bound one = new Bound(BigDecimal.ONE, true);
        assertThat(old.minimum()).isEqualTo(one);
        assertThat(now.minimum()).isEqualTo(one);
        assertThat(now.maximum()).isEqualTo(new Bound(BigDecimal.valueOf(5), false));
        assertThat(schema("3.1.0", "{exclusiveMaximum: 9, maximum: 5}").maximum())
                .isEqualTo(new Bound(BigDecimal.valueOf(5), false));
        assertThat(schema("3.0.4", "{}").minimum()).isNull();
    }

    @Test
    void enumsKeepTheTypesOfTheirValues() {
        assertThat(schema("3.0.4", "{enum: [1, two, null, true], x-enum: closed}")
                        .enumValues())
                .extracting(JsonNode::getNodeType)
                .extracting(Enum::name)
                .containsExactly("NUMBER", "STRING", "BOOLEAN");
        assertThat(schema("3.1.0", "{const: fixed}").enumValues())
                .extracting(JsonNode::asText)
                .containsExactly("fixed");
        assertThat(schema("3.0.4", "{enum: [a], x-enum: closed}").openness()).isEqualTo(Openness.CLOSED);
        assertThat(schema("3.0.4", "{enum: [a]}").openness()).isEqualTo(Openness.OPEN);
    }

    @Test
    void bytesAreToldInBothVersions() {
        assertThat(schema("3.0.4", "{type: string, format: binary}").isBinary()).isTrue();
        assertThat(schema("3.1.0", "{contentMediaType: image/png}").isBinary()).isTrue();
        Schema base64 = schema("3.1.0", "{type: string, contentMediaType: image/png, contentEncoding: base64}");
        assertThat(base64.isBinary()).isFalse();
        assertThat(base64.format()).isEqualTo("byte");
        assertThat(base64.contentMediaType()).isEqualTo("image/png");
    }

    @Test
    void requiredMembersDependOnTheDirection() {
        Schema schema = schema(
                "3.0.4", "{required: [id, pw, n], properties: {id: {readOnly: true}, pw: {writeOnly: true}, n: {}}}");

        assertThat(schema.required(Direction.REQUEST)).containsExactly("pw", "n");
        assertThat(schema.required(Direction.RESPONSE)).containsExactly("id", "n");
    }

    @Test
    void examplesAreReadInBothForms() {
        assertThat(schema("3.0.4", "{example: a}").examples()).hasSize(1);
        assertThat(schema("3.1.0", "{examples: [a, b]}").examples()).hasSize(2);
    }

    @Test
    void variantsOfSeveralTypesAreSchemasOfOneType() {
        Schema schema = schema("3.1.0", "{type: [string, integer, 'null'], maxLength: 3}");

        assertThat(schema.variants()).extracting(Schema::type).containsExactly(JsonType.STRING, JsonType.INTEGER);
        assertThat(schema.isNullable()).isTrue();
    }

    @Test
    void aDiscriminatorMapsToNames() {
        Document document = Documents.schemas("""
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator:
                    propertyName: kind
                    mapping: {cat: '#/components/schemas/Cat', kitten: Cat}
                Cat: {type: object}
                Dog: {type: object}
                """);
        Discriminator discriminator =
                document.schema("Pet").orElseThrow().discriminator().orElseThrow();

        assertThat(discriminator.propertyName()).isEqualTo("kind");
        assertThat(discriminator.valuesOf("Cat")).containsExactly("cat", "kitten");
        assertThat(discriminator.valuesOf("Dog")).containsExactly("Dog");
        assertThat(document.unionsOf("Dog")).containsExactly("Pet");
    }

    @Test
    void subtypesAreKnown() {
        Document document = Documents.schemas("""
                Pet: {type: object, discriminator: {propertyName: kind}}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {a: {}}}]}
                """);

        assertThat(document.subtypes("Pet")).containsExactly("Cat");
    }

    @Test
    void recursionEnds() {
        Document document = Documents.schemas("""
                Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}
                Node: {properties: {next: {$ref: '#/components/schemas/Node'}}}
                A: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {a: {}}}]}
                B: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {b: {}}}]}
                U: {oneOf: [{$ref: '#/components/schemas/U'}, {type: string}]}
                X: {$ref: '#/components/schemas/Y'}
                Y: {$ref: '#/components/schemas/X'}
                """);

        document.schemas().values().forEach(schema -> {
            schema.shape();
            schema.isNullable();
            schema.variants();
            Composition.withVariants(schema).isBinary();
        });
        assertThat(document.schema("A").orElseThrow().properties()).containsOnlyKeys("a", "b");
        Schema tree = document.schema("Tree").orElseThrow();
        assertThat(tree.items().orElseThrow().actual()).isEqualTo(tree);
    }

    @Test
    void whateverAReferenceLeadsToHasAName() {
        Document document = Documents.schemas("3.1.0", """
                Order:
                  $defs: {Line: {type: object, properties: {n: {type: integer}}}}
                  definitions: {Old: {type: string}}
                  properties:
                    lines: {type: array, items: {$ref: '#/components/schemas/Order/$defs/Line'}}
                    extra: {type: object, properties: {m: {$ref: '#/components/schemas/Order/properties/extra'}}}
                Line: {type: string}
                """);

        assertThat(document.schemas()).containsOnlyKeys("Order", "Line", "Line2", "Old", "extra");
        assertThat(document.schema("Order")
                        .orElseThrow()
                        .properties()
                        .get("lines")
                        .items()
                        .orElseThrow()
                        .target())
                .contains("Line2");
    }

    @Test
    void aSchemaMayBeTrue() {
        Schema schema = schema("3.1.0", "{properties: {any: true}}");

        assertThat(schema.properties().get("any").shape()).isEqualTo(Shape.ANY);
        assertThat(schema("3.0.4", "{properties: {any: true}}").properties()).isEmpty();
    }

    @Test
    void everythingKnowsItsPlace() {
        Schema schema = schema("3.0.4", "{properties: {'a/b': {type: string}}}");

        assertThat(schema.properties().get("a/b").pointer()).hasToString("/components/schemas/It/properties/a~1b");
        assertThat(schema.document().at(schema.properties().get("a/b").pointer()))
                .contains(schema.properties().get("a/b"));
    }

    @Test
    void crookedSchemasSayNothing() {
        for (String yaml : List.of(
                "{type: 5}",
                "{enum: x}",
                "{required: {}}",
                "{allOf: {}}",
                "{items: []}",
                "{properties: [a]}",
                "[]",
                "5")) {
            Schema schema = Documents.schemas("It: {properties: {p: {}}}\nOdd: " + yaml)
                    .schemas()
                    .getOrDefault("Odd", schema("3.0.4", "{}"));
            assertThat(schema.enumValues()).isEmpty();
            assertThat(schema.properties()).isEmpty();
            assertThat(schema.required()).isEmpty();
        }
    }

    private static Schema schema(String version, String yaml) {
        return Documents.schemas(
                        version,
                        "It: " + yaml
                                + "\nOther: {type: object, title: Another, description: The other., properties: {a: {}}}")
                .schema("It")
                .orElseThrow();
    }
}
