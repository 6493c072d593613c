package dev.darkroom.server.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.server.contract.Body;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.http.request.multipart.MultipartReader;
import dev.darkroom.server.http.request.multipart.UnreadableForm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormToJsonTest {

    private static final Body PROCORE = body("procore", "createImage");
    private static final Body MONK = body("monk", "add_image_to_inspection");
    private static final Body IMAGEMONKEY = body("imagemonkey", "donate");

    @TempDir
    Path folder;

    private static Body body(String provider, String operation) {
        Body body = Contract.load(provider).operation(operation).body();
        assertThat(body).isNotNull();
        return body;
    }

    @Test
    void bracketsAreMembersOfMembers() throws IOException {
        JsonNode tree = tree(
                PROCORE,
                text("image[description]", "A wall"),
                text("image[trade_ids][]", "1"),
                text("image[trade_ids][]", "2"),
                text("image[private]", "True"),
                text("upload_uuid", "1QJ83Q56CVQR4X3C0JG7YV86F8"));
        assertThat(tree.toString())
                .isEqualTo("{\"image\":{\"description\":\"A wall\",\"trade_ids\":[1,2],\"private\":true},"
                        + "\"upload_uuid\":\"1QJ83Q56CVQR4X3C0JG7YV86F8\"}");
    }

    @Test
    void anObjectMayComeInOnePieceAndInSeveral() throws IOException {
        JsonNode tree = tree(
                PROCORE,
                text("image", "{\"description\":\"A wall\",\"private\":true}"),
                text("image[private]", "false"));
        assertThat(tree.at("/image/description").asText()).isEqualTo("A wall");
        assertThat(tree.at("/image").size()).isEqualTo(2);
    }

    @Test
    void aNameWithBracketsThatTheDocumentNamesIsAMemberToo() throws IOException {
        JsonNode tree = tree(PROCORE, file("image[data]", "wall.jpg"), text("image[name]", "wall.jpg"));
        assertThat(tree.get("image[data]").isPojo()).isTrue();
        assertThat(tree.get("image_name").asText()).isEqualTo("wall.jpg");
        assertThat(tree.at("/image/data").isPojo()).isTrue();
        assertThat(tree.get("image").size()).isEqualTo(1);
    }

    @Test
    void filesUnderNamesOfTheCallersChoiceAreKept() throws IOException {
        ObjectNode tree = tree(
                MONK,
                text("json", "{\"acquisition\":{\"fileKey\":\"front\"}}"),
                file("front", "front.jpg"),
                text("note", "not asked for"));
        assertThat(tree.get("front").isPojo()).isTrue();
        assertThat(tree.has("note")).isFalse();
        assertThat(tree.at("/json/acquisition/fileKey").asText()).isEqualTo("front");
        assertThat(FormToJson.withoutFiles(tree).get("front").asText()).isEmpty();
    }

    @Test
    void theFirstOfTwoTextsCounts() throws IOException {
        assertThat(tree(IMAGEMONKEY, text("label", "dog"), text("label", "cat"))
                        .get("label")
                        .asText())
                .isEqualTo("dog");
    }

    @Test
    void aTextInThePlaceOfAFileIsNoFile() throws IOException {
        assertThat(tree(IMAGEMONKEY, text("image", "no picture")).has("image")).isFalse();
        assertThat(tree(PROCORE, text("image[data]", "no picture")).has("image[data]"))
                .isFalse();
    }

    @Test
    void aFileInThePlaceOfATextIsReadAsOne() throws IOException {
        assertThat(tree(IMAGEMONKEY, file("label", "label.txt")).get("label").asText())
                .isEqualTo("bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "image[private], maybe, STRING",
        "image[private], '', STRING",
        "image[private], TRUE, BOOLEAN",
        "image[image_category_id], 9223372036854775807, NUMBER",
        "image[image_category_id], 9223372036854775808, NUMBER",
        "image[image_category_id], 1.0, STRING",
        "image[description], 12, STRING",
        "image[description], '', STRING",
    })
    void textsBecomeWhatTheSchemaSays(String name, String text, JsonNodeType type) throws IOException {
        JsonNode value = tree(PROCORE, text(name, text)).get("image").elements().next();
        assertThat(value.getNodeType()).isEqualTo(type);
        assertThat(value.asText()).isEqualToIgnoringCase(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image[", "image]", "image[]", "[]", "[x]", "image[a][b][c]", "image[a]b", "[[[[[[", "a[b[c]]"})
    void oddNamesDoNoHarm(String name) throws IOException {
        assertThat(tree(PROCORE, text(name, "x")).has("image")).isFalse();
    }

    @Test
    void bracketsBehindAFileAreDropped() throws IOException {
        assertThat(tree(MONK, file("front", "f"), text("front[x]", "y"))
                        .get("front")
                        .isPojo())
                .isTrue();
        assertThat(tree(PROCORE, text("upload_uuid", "u"), text("upload_uuid[x]", "y"))
                        .get("upload_uuid")
                        .asText())
                .isEqualTo("u");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "not json", "{}{}", "[1,"})
    void anObjectThatIsNotJsonCannotBeRead(String json) {
        assertThatThrownBy(() -> tree(PROCORE, text("image", json))).isInstanceOf(UnreadableForm.class);
    }

    private ObjectNode tree(Body body, String... parts) throws IOException {
        String form = String.join("", parts) + "--b--\r\n";
        return new FormToJson(body.contents().get("multipart/form-data").schema(), body.bracketParts())
                .build(new MultipartReader(folder)
                        .read(new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)), "b"));
    }

    private static String text(String name, String text) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + text + "\r\n";
    }

    private static String file(String name, String fileName) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\nbytes\r\n";
    }
}
