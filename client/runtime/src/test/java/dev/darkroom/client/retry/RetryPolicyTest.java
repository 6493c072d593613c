package dev.darkroom.client.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value with limits. */
class RetryPolicyTest {

    @Test
    void isAValue() {
        RetryPolicy policy = RetryPolicy.builder()
                .maxRetries(5)
                .baseDelay(Duration.ofMillis(100))
                .maxDelay(Duration.ofSeconds(2))
                .maxRetryAfter(Duration.ofSeconds(9))
                .build();

        assertThat(policy.toBuilder().build()).isEqualTo(policy).hasSameHashCodeAs(policy);
        assertThat(policy).isNotEqualTo(RetryPolicy.DEFAULT);
        assertThat(RetryPolicy.DEFAULT.maxRetries()).isEqualTo(2);
        assertThat(policy)
                .hasToString("RetryPolicy[maxRetries=5, baseDelay=PT0.1S, maxDelay=PT2S, maxRetryAfter=PT9S]");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 21, Integer.MAX_VALUE})
    void retriesHaveAnEnd(int count) {
        assertThatThrownBy(() -> RetryPolicy.builder().maxRetries(count))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxRetries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "PT25H", "PT2562047788015215H"})
    void waitsHaveAnEnd(Duration wait) {
        RetryPolicy.Builder builder = RetryPolicy.builder();

        assertThatThrownBy(() -> builder.baseDelay(wait)).hasMessageContaining("baseDelay");
        assertThatThrownBy(() -> builder.maxDelay(wait)).hasMessageContaining("maxDelay");
        assertThatThrownBy(() -> builder.maxRetryAfter(wait)).hasMessageContaining("maxRetryAfter");
    }
}
