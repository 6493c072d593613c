package dev.darkroom.server.http.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.darkroom.server.spi.WireDialect;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedMethodsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | GET | GET, HEAD, OPTIONS",
                "{} | 'PUT,GET' | GET, HEAD, OPTIONS, PUT",
                "{} | POST | OPTIONS, POST",
                "{} | 'OPTIONS , GET' | GET, HEAD, OPTIONS",
                "{\"options\": false} | GET | GET, HEAD",
                "{\"head\": [\"getDonation\"], \"options\": false} | GET | GET",
            })
    void whatIsAnsweredBesideTheDocumentIsNamedToo(String dialect, String written, String allowed) throws IOException {
        assertThat(AllowedMethods.of(written, WireDialect.of(new ObjectMapper().readTree(dialect))))
                .isEqualTo(allowed);
    }
}
