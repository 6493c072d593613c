package dev.darkroom.server.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {

    private static final Contract MAPILLARY = Contract.load("mapillary");

    static Stream<Contract> contracts() throws IOException {
        Properties providers = new Properties();
        try (InputStream index = Contract.class.getResourceAsStream("/dev/darkroom/specs/index.properties")) {
            providers.load(index);
        }
        return providers.stringPropertyNames().stream().sorted().map(Contract::load);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void knowsEveryOperationByItsId(Contract contract) {
        assertThat(contract.operations()).isNotEmpty();
        for (Operation operation : contract.operations()) {
            assertThat(contract.operation(operation.id())).isSameAs(operation);
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void namesASchemeForEveryAlternative(Contract contract) {
        for (Operation operation : contract.operations()) {
            assertThat(operation.alternatives()).isNotEmpty();
            operation
                    .alternatives()
                    .forEach(names -> assertThat(operation.schemes().keySet()).containsAll(names));
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void compilesTheSchemaOfEveryParameterAndBody(Contract contract) {
        JsonNode odd = TextNode.valueOf("\u0000 none of the types");
        for (Operation operation : contract.operations()) {
            operation.parameters().forEach(parameter -> parameter.validator().check(odd, "query", parameter.name()));
            if (operation.body() != null) {
                operation
                        .body()
                        .contents()
                        .values()
                        .forEach(content -> assertThat(content.validator().check(odd, "body", null))
                                .isNotEmpty());
            }
        }
    }

    @Test
    void readsWhatAnOperationAsksFor() {
        Operation operation = MAPILLARY.operation("requestBlurs");
        assertThat(operation.method()).isEqualTo("POST");
        assertThat(operation.alternatives()).containsExactly(Set.of("clientId"), Set.of("clientId", "userToken"));
        assertThat(operation.schemes().get("clientId"))
                .isEqualTo(new SecurityScheme("clientId", SecurityScheme.Place.QUERY, "client_id"));
        assertThat(operation.schemes().get("userToken").place()).isEqualTo(SecurityScheme.Place.BEARER);
        assertThat(operation.scopes("private")).containsExactly("private:write");
        assertThat(operation.scopes("always")).isEmpty();
        assertThat(operation.body()).isNotNull();
        assertThat(operation.body().anyContentType()).isTrue();
        assertThat(operation.body().maximumBytes()).isEqualTo(1 << 20);
        assertThat(operation.maximumPageSize()).isZero();
    }

    @Test
    void aDefaultBesideAReferenceCounts() {
        SchemaView order = Contract.load("monk").operation("get_images_of_inspection").parameters().stream()
                .filter(parameter -> parameter.name().equals("pagination_order"))
                .findFirst()
                .orElseThrow()
                .schema();
        assertThat(order.standard()).isEqualTo(TextNode.valueOf("desc"));
        assertThat(order.type()).isEqualTo("string");
    }

    @Test
    void readsLimitsOfMembers() {
        assertThat(MAPILLARY.property("CommentRequest", "cm").get("maxLength").asInt())
                .isEqualTo(10_000);
    }

    @Test
    void refusesNamesThatTheDocumentDoesNotHave() {
        assertThatThrownBy(() -> Contract.load("nobody")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MAPILLARY.operation("getNothing")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MAPILLARY.property("CommentRequest", "nothing"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MAPILLARY.property("Nothing", "cm")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1, ",
        "10000, ",
        "10001, maxLength",
        "0, minLength",
    })
    void checksTheLengthOfATextInCharacters(int length, String rule) {
        ObjectNode comment = JsonNodeFactory.instance.objectNode().put("cm", "😀".repeat(length));
        assertThat(rules("createComment", comment)).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void namesTheMemberThatIsWrong() {
        ObjectNode wish = wish(new BigDecimal("0.5"));
        wish.withArray("bs").addObject().put("type", "user");
        assertThat(MAPILLARY
                        .operation("requestBlurs")
                        .body()
                        .contents()
                        .get("application/json")
                        .validator()
                        .check(wish, "body", null))
                .extracting(Violation::in, Violation::name, Violation::rule)
                .containsExactly(tuple("body", "bs.1.rect", "required"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, ",
        "1, ",
        "1e-999999999, ",
        "1e999999999, maximum",
        "-1e-999999999, minimum",
        "1.0000000000000000001, maximum"
    })
    void comparesNumbersOfAnySizeQuickly(BigDecimal number, String rule) {
        assertThat(rules("requestBlurs", wish(number))).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    private static ObjectNode wish(BigDecimal number) {
        ObjectNode wish = JsonNodeFactory.instance.objectNode();
        ArrayNode rect = wish.putArray("bs").addObject().put("type", "user").putArray("rect");
        rect.add(0).add(0).add(DecimalNode.valueOf(number)).add(1);
        return wish;
    }

    private static List<String> rules(String operation, JsonNode body) {
        Body described = MAPILLARY.operation(operation).body();
        assertThat(described).isNotNull();
        return described.contents().get("application/json").validator().check(body, "body", null).stream()
                .map(Violation::rule)
                .toList();
    }
}
