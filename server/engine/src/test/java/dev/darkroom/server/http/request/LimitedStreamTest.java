package dev.darkroom.server.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ClientErrorException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitedStreamTest {

    private static final byte[] THREE = {1, 2, 3};

    private static InputStream three(long announced, long limit) {
        return LimitedStream.of(new ByteArrayInputStream(THREE), announced, limit);
    }

    private static void isTooLarge(ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        ClientErrorException.class,
                        refusal -> assertThat(refusal.getResponse().getStatus()).isEqualTo(413));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 3})
    void whatIsNotLargerIsRead(long announced) throws IOException {
        assertThat(three(announced, 3).readAllBytes()).isEqualTo(THREE);
        InputStream single = three(announced, 3);
        assertThat(new int[] {single.read(), single.read(), single.read(), single.read(), single.read()})
                .containsExactly(1, 2, 3, -1, -1);
    }

    @Test
    void whatAnnouncesMoreIsNotRead() {
        isTooLarge(() -> three(4, 3));
    }

    @Test
    void whatIsLargerThanItSaysEndsAtTheLimit() {
        isTooLarge(() -> three(-1, 2).readAllBytes());
        isTooLarge(() -> three(1, 2).read(new byte[3], 0, 3));
        InputStream single = three(-1, 1);
        isTooLarge(() -> {
            assertThat(single.read()).isEqualTo(1);
            single.read();
        });
    }

    @Test
    void nothingMayBeTheLimit() throws IOException {
        assertThat(LimitedStream.of(InputStream.nullInputStream(), -1, 0).read())
                .isEqualTo(-1);
        isTooLarge(() -> three(-1, 0).read());
    }
}
