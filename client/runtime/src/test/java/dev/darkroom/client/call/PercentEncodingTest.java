package dev.darkroom.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Everything but the unreserved characters is written as octets of UTF-8. */
class PercentEncodingTest {

    @Test
    void unreservedCharactersStay() {
        String unreserved = "ABCXYZabcxyz0189-._~";

        assertThat(PercentEncoding.encode(unreserved)).isEqualTo(unreserved);
    }

    @Test
    void reservedCharactersAreEncoded() {
        assertThat(PercentEncoding.encode(":/?#[]@!$&'()*+,;= %\"<>\\^`{|}"))
                .isEqualTo("%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%20%25%22%3C%3E%5C%5E%60%7B%7C%7D");
    }

    @Test
    void everyTextComesBack() {
        String text = "\u0000\r\n\t é ß 漢字 😀 + %2B";

        assertThat(URLDecoder.decode(PercentEncoding.encode(text), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }
}
