package dev.darkroom.tests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients know the addresses that their document tells, and no others. */
class AddressesTest {

    private static final String DOCUMENT = """
            openapi: 3.0.4
            info: {title: Things, version: 1.0.0}
            paths: {/things: {get: {operationId: listThings, responses: {'204': {description: None.}}}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void whatIsNotToldIsAskedFor() throws IOException {
        assertThat(client(DOCUMENT))
                .contains("public static Builder builder(URI baseUri)")
                .doesNotContain("PRODUCTION", "TOKEN_URL");
    }

    @Test
    void whatIsToldIsConstant() throws IOException {
        assertThat(client(DOCUMENT + """
                        servers: [{url: https://things.example.com}, {url: https://other.example.com}]
                        components:
                          securitySchemes:
                            own:
                              type: oauth2
                              flows: {clientCredentials: {tokenUrl: https://login.example.com/token, scopes: {}}}
                        """))
                .contains(
                        "PRODUCTION = URI.create(\"https://things.example.com\")",
                        "TOKEN_URL = URI.create(\"https://login.example.com/token\")",
                        "public static Builder builder()",
                        "public Builder own(TokenGrant grant)");
    }

    private String client(String document) throws IOException {
        Path file = Files.writeString(folder.resolve("things.yaml"), document);
        new Generated(folder.resolve("java")).add(file, "things");
        return Files.readString(folder.resolve("java/src/main/java/dev/darkroom/client/things/SampleClient.java"));
    }
}
