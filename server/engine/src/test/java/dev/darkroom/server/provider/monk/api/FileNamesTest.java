package dev.darkroom.server.provider.monk.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            https://pictures.example.com/hood.jpeg             | hood.jpeg
            https://pictures.example.com/a/b/hood.jpeg?w=1#top | hood.jpeg
            https://pictures.example.com/a/b/                  | b
            https://pictures.example.com/front%20bumper.jpeg   | front bumper.jpeg
            https://pictures.example.com/a%2Fb.jpeg            | a/b.jpeg
            https://pictures.example.com/T%C3%BCr.jpeg         | Tür.jpeg
            https://pictures.example.com/a:b@c                 | a:b@c
            https://pictures.example.com                       | -
            https://pictures.example.com//                     | -
            """)
    void areTheLastPartOfThePath(String url, @Nullable String name) {
        assertThat(FileNames.ofUrl(URI.create(url))).isEqualTo(name);
    }
}
