package dev.darkroom.server.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.http.exchange.FakeRequest;
import dev.darkroom.server.spi.AccessRule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterReaderTest {

    private static final Contract PROCORE = Contract.load("procore");
    private static final Contract MONK = Contract.load("monk");
    private static final String INSPECTION = "3fa85f64-5717-4562-b3fc-2c963f66afa6";

    private final ParameterReader images = new ParameterReader(PROCORE.operation("listImages"), true, List.of());
    private final ParameterReader inspectionImages =
            new ParameterReader(MONK.operation("get_images_of_inspection"), true, List.of());

    private static FakeRequest project() {
        return new FakeRequest().header("Procore-Company-Id", "8").query("project_id", "56");
    }

    private JsonNode read(FakeRequest request) {
        return images.read(request.head());
    }

    private List<Violation> refused(FakeRequest request) {
        return catchThrowableOfType(InvalidRequest.class, () -> images.read(request.head()))
                .violations();
    }

    @Test
    void readsHeadersAndQueryAsTheirTypes() {
        JsonNode values = read(project().query("filters[private]", "true").query("filters[query]", "007"));
        assertThat(values.get("Procore-Company-Id").isLong()).isTrue();
        assertThat(values.get("project_id").asLong()).isEqualTo(56);
        assertThat(values.get("filters[private]").booleanValue()).isTrue();
        assertThat(values.get("filters[query]").textValue()).isEqualTo("007");
    }

    @Test
    void setsTheDefaultsOfTheDocument() {
        JsonNode values = read(project());
        assertThat(values.get("page").asInt()).isEqualTo(1);
        assertThat(values.get("per_page").asInt()).isEqualTo(100);
        assertThat(values.get("filters[starred]").booleanValue()).isFalse();
        assertThat(values.has("filters[trade_ids]")).isFalse();
    }

    @Test
    void setsTheDefaultOfASharedSchema() {
        JsonNode values = inspectionImages.read(
                new FakeRequest().path("inspection_id", INSPECTION).head());
        assertThat(values.get("pagination_order").asText()).isEqualTo("desc");
    }

    @ParameterizedTest
    @CsvSource({
        "filters[trade_ids], '1,2,3', [1;2;3]",
        "filters[trade_ids][], '1', [1]",
        "filters[trade_ids], '1,,3', [1;3]",
        "filters[trade_ids], '', []",
        "filters[trade_ids], '9223372036854775807', [9223372036854775807]",
        "filters[location_id], '15504,788866...788870', ['15504';'788866...788870']",
    })
    void readsAJoinedList(String name, String text, String expected) {
        JsonNode list = read(project().query(name, text)).get(name.replaceAll("\\[]$", ""));
        assertThat(list.toString()).isEqualTo(expected.replace(';', ',').replace('\'', '"'));
    }

    @Test
    void readsRepeatedNamesAsOneListWithAndWithoutBrackets() {
        JsonNode values = read(project()
                .queries("filters[id]", "1,2", "filters[id]", "3", "filters[id][]", "4", "filters[id][]", "5"));
        assertThat(values.get("filters[id]").toString()).isEqualTo("[1,2,3,4,5]");
    }

    @ParameterizedTest
    @CsvSource({
        "page, 0, minimum",
        "page, -1, minimum",
        "page, 2147483648, format",
        "page, 1.5, type",
        "page, one, type",
        "page, 1e3, type",
        "page, 99999999999999999999999999, type",
        "project_id, 9223372036854775808, format",
        "filters[private], maybe, type",
        "filters[log_date], yesterday, pattern",
        "filters[id], '1,x', type",
        "sort, 'name;DROP', pattern",
        "serializer_view, everything, enum",
    })
    void refusesWhatIsAgainstTheDocument(String name, String text, String rule) {
        FakeRequest request = new FakeRequest().header("Procore-Company-Id", "8");
        if (!name.equals("project_id")) {
            request.query("project_id", "56");
        }
        assertThat(refused(request.query(name, text)))
                .extracting(Violation::in, Violation::name, Violation::rule)
                .containsExactly(tuple("query", name, rule));
    }

    @Test
    void namesEveryMissingParameterAtOnce() {
        assertThat(refused(new FakeRequest()))
                .allMatch(Violation::isMissing)
                .extracting(Violation::in, Violation::name)
                .containsExactlyInAnyOrder(tuple("header", "Procore-Company-Id"), tuple("query", "project_id"));
    }

    @Test
    void asksTheRulesForWhatIsMissing() {
        AccessRule<String> rule = new AccessRule<>() {
            @Override
            public boolean appliesTo(Operation operation) {
                return true;
            }

            @Override
            public String check(Operation operation, JsonNode parameters) {
                return "";
            }

            @Override
            public Optional<JsonNode> implied(String parameter, JsonNode others) {
                return parameter.equals("Procore-Company-Id") && others.has("project_id")
                        ? Optional.of(LongNode.valueOf(9))
                        : Optional.empty();
            }
        };
        ParameterReader reader = new ParameterReader(PROCORE.operation("listImages"), true, List.of(rule));
        JsonNode implied =
                reader.read(new FakeRequest().query("project_id", "56").head());
        assertThat(implied.get("Procore-Company-Id").asLong()).isEqualTo(9);
        JsonNode sent = reader.read(project().head());
        assertThat(sent.get("Procore-Company-Id").asLong()).isEqualTo(8);
        FakeRequest neither = new FakeRequest();
        assertThat(catchThrowableOfType(InvalidRequest.class, () -> reader.read(neither.head()))
                        .violations())
                .extracting(Violation::name)
                .containsExactlyInAnyOrder("Procore-Company-Id", "project_id");
    }

    @Test
    void anEmptyValueOfANumberIsAMissingOne() {
        assertThat(refused(new FakeRequest().header("Procore-Company-Id", "8").query("project_id", "")))
                .extracting(Violation::rule)
                .containsExactly("required");
        assertThat(read(project().query("page", "")).get("page").asInt()).isEqualTo(1);
    }

    @Test
    void theFirstOfSeveralValuesCounts() {
        assertThat(read(project().queries("page", "2", "page", "x")).get("page").asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUE", "True", "true"})
    void booleansMayBeWrittenWithCapitals(String text) {
        assertThat(read(project().query("filters[starred]", text))
                        .get("filters[starred]")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void aListMayNotBeLongerThanTheDocumentAllows() {
        assertThat(refused(project().query("filters[id]", "1,".repeat(1001))))
                .extracting(Violation::rule)
                .containsExactly("maxItems");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3fa85f64", "3fa85f64-5717-4562-b3fc-2c963f66afa6x", "../../etc/passwd", "%00"})
    void aPathParameterKeepsToItsFormat(String id) {
        InvalidRequest refusal = catchThrowableOfType(
                InvalidRequest.class,
                () -> inspectionImages.read(
                        new FakeRequest().path("inspection_id", id).head()));
        assertThat(refusal.violations()).extracting(Violation::in).containsExactly("path");
    }

    @Test
    void whatTheDocumentDoesNotNameIsPassedOver() {
        assertThat(read(project().query("utm_source", "mail")).has("utm_source"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true, 3", "false, 2"})
    void onlyTheLenientReadAListThatIsRepeatedWhereItIsJoined(boolean lenient, int length) {
        JsonNode values = new ParameterReader(Contract.load("bodies").operation("search"), lenient, List.of())
                .read(new FakeRequest()
                        .queries("codes", "1,2", "codes", "3", "tags", "a,b|c")
                        .head());
        assertThat(values.get("codes")).hasSize(length);
        assertThat(values.get("codes").get(1).isLong()).isTrue();
        assertThat(values.get("tags")).extracting(JsonNode::asText).containsExactly("a,b", "c");
        assertThat(values.has("box")).isFalse();
    }

    @Test
    void membersOfAnObjectStandInBrackets() {
        JsonNode values = new ParameterReader(Contract.load("bodies").operation("search"), true, List.of())
                .read(new FakeRequest()
                        .queries("box[left]", "7", "box[name]", "8")
                        .head());
        assertThat(values.get("box")).hasToString("{\"left\":7,\"name\":\"8\"}");
    }
}
