package dev.darkroom.server.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.server.contract.Body;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.SchemaView;
import dev.darkroom.server.http.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasesAndDefaultsTest {

    private static final Contract MONK = Contract.load("monk");
    private static final Contract LIVINGDOCS = Contract.load("livingdocs");

    private static SchemaView schema(Contract contract, String operation) {
        Body body = contract.operation(operation).body();
        assertThat(body).isNotNull();
        return body.contents().get("application/json").schema();
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'acquisition':{'fileKey':'a'}}                 | {'acquisition':{'file_key':'a'}}",
                "{'acquisition':{'file_key':'a'}}                | {'acquisition':{'file_key':'a'}}",
                "{'acquisition':{'fileKey':'a','file_key':'b'}}  | {'acquisition':{'file_key':'b'}}",
                "{'acquisition':{'file_key':'b','fileKey':'a'}}  | {'acquisition':{'file_key':'b'}}",
                "{'fileKey':'not an alias here'}                 | {'fileKey':'not an alias here'}",
                "{'acquisition':'a text'}                        | {'acquisition':'a text'}",
                "{'acquisition':[{'fileKey':'a'}]}               | {'acquisition':[{'fileKey':'a'}]}",
                "{'acquisition':null}                            | {'acquisition':null}",
                "[1,{'a':2}]                                     | [1,{'a':2}]",
                "'text'                                          | 'text'",
            })
    void aliasesBecomeTheNamesTheyStandFor(String sent, String meant) {
        JsonNode named =
                AliasesAndDefaults.named(json(sent.replace('\'', '"')), schema(MONK, "add_image_to_inspection"));
        assertThat(named).isEqualTo(json(meant.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'images':[{'url':'u'},{'url':'v','mediaType':'video'}]}"
                        + " | {'images':[{'url':'u','mediaType':'image'},{'url':'v','mediaType':'video'}]}",
                "{'images':[]}         | {'images':[]}",
                "{'images':'nothing'}  | {'images':'nothing'}",
                "{}                    | {}",
                "'text'                | 'text'",
            })
    void absentMembersGetTheirDefaults(String sent, String meant) {
        JsonNode value = json(sent.replace('\'', '"'));
        AliasesAndDefaults.complete(value, schema(LIVINGDOCS, "importImages"));
        assertThat(value).isEqualTo(json(meant.replace('\'', '"')));
    }
}
