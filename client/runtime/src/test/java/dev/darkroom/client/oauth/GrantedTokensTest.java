package dev.darkroom.client.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.darkroom.client.error.BadRequestException;
import dev.darkroom.client.error.DecodeException;
import dev.darkroom.client.error.TransportException;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When tokens are fetched, and what is told of it. */
@Timeout(30)
class GrantedTokensTest {

    private static final URI URL = URI.create("https://login.example.com/oauth/token");

    private final TokenEndpoint endpoint = new TokenEndpoint();
    private final SetClock clock = new SetClock();
    private final GrantedTokens tokens =
            new GrantedTokens(TokenGrant.clientCredentials(URL, "app", "s&cret"), endpoint, clock);

    /** A clock that goes when it is told to. */
    private static final class SetClock extends Clock {

        private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void oneTokenIsFetchedAndKept() {
        assertThat(tokens.token()).isEqualTo("t1");
        assertThat(tokens.token()).isEqualTo("t1");
        assertThat(endpoint.forms)
                .containsExactly(
                        "POST https://login.example.com/oauth/token grant_type=client_credentials&client_id=app&client_secret=s%26cret");
    }

    @ParameterizedTest
    @CsvSource({
        "5400, 5339, t1",
        "5400, 5340, t2",
        "100, 89, t1",
        "100, 90, t2",
        "0, 0, t2",
        "-5, 0, t2",
        "'\"100\"', 90, t2",
        "null, 86339, t1",
        "null, 86340, t2",
        "99999999999999999, 86340, t2",
        "'\"soon\"', 86340, t2",
        "{}, 86340, t2"
    })
    void aTokenIsRenewedBeforeItRunsOut(String expiresIn, int seconds, String expected) {
        endpoint.answer = "{\"access_token\": \"t%d\", \"token_type\": \"bearer\", \"expires_in\": " + expiresIn + "}";
        tokens.token();
        clock.pass(Duration.ofSeconds(seconds));

        assertThat(tokens.token()).isEqualTo(expected);
    }

    @Test
    void aRefusedTokenIsRenewedOnce() {
        assertThat(tokens.token()).isEqualTo("t1");
        clock.pass(Duration.ofSeconds(31));

        assertThat(tokens.refuse("t1")).isTrue();
        assertThat(tokens.refuse("t1")).isTrue();
        assertThat(tokens.token()).isEqualTo("t2");
        assertThat(tokens.refuse("t1")).as("somebody else has renewed it").isTrue();
        assertThat(tokens.token()).isEqualTo("t2");
    }

    @Test
    void aNewTokenIsNotRenewed() {
        tokens.token();
        clock.pass(Duration.ofSeconds(29));

        assertThat(tokens.refuse("t1")).isFalse();
        assertThat(tokens.token()).isEqualTo("t1");
    }

    @Test
    void aNewTokenThatHasRunOutIsRenewed() {
        endpoint.answer = "{\"access_token\": \"t%d\", \"expires_in\": 0}";
        tokens.token();

        assertThat(tokens.refuse("t1")).isTrue();
        assertThat(tokens.token()).isEqualTo("t2");
    }

    @Test
    void refreshTokensTakeTurns() {
        List<String> told = new ArrayList<>();
        GrantedTokens user = new GrantedTokens(
                TokenGrant.refreshToken(URL, "app", "secret", "r0")
                        .with("scope", "a b")
                        .onRefreshToken(told::add),
                endpoint,
                clock);
        endpoint.answer = "{\"access_token\": \"t%d\", \"refresh_token\": \"r%d\", \"expires_in\": 100}";
        user.token();
        clock.pass(Duration.ofSeconds(100));
        user.token();

        assertThat(told).containsExactly("r1", "r2");
        assertThat(endpoint.forms).hasSize(2);
        assertThat(endpoint.forms.get(0)).endsWith("&refresh_token=r0&scope=a%20b");
        assertThat(endpoint.forms.get(1))
                .contains("grant_type=refresh_token")
                .endsWith("&refresh_token=r1&scope=a%20b");
    }

    /** A token that could not be written down is none the less in use. */
    @Test
    void aListenerThatFailsLosesNoRefreshToken() {
        GrantedTokens user = new GrantedTokens(
                TokenGrant.refreshToken(URL, "app", "secret", "r0").onRefreshToken(token -> {
                    throw new IllegalArgumentException("the disk is full");
                }),
                endpoint,
                clock);
        endpoint.answer = "{\"access_token\": \"t%d\", \"refresh_token\": \"r%d\", \"expires_in\": 100}";

        assertThatThrownBy(user::token)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the disk is full");
        assertThat(user.token()).isEqualTo("t1");
        clock.pass(Duration.ofSeconds(100));
        assertThatThrownBy(user::token).hasMessage("the disk is full");
        assertThat(endpoint.forms.get(1)).endsWith("&refresh_token=r1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "<html>geheim",
                "{\"access_token\": \"geheim",
                "{\"access_token\": null}",
                "{\"access_token\": \"\"}",
                "{\"access_token\": 7}",
                "{\"access_token\": \"geheim\\n\"}",
                "{\"access_token\": \"gehéim\"}",
                "{\"access_token\": \"geheim\", \"token_type\": \"mac\"}"
            })
    void anAnswerWithoutATokenIsToldOfWithoutIt(String answer) {
        endpoint.answer = answer;
        Throwable failure = catchThrowable(tokens::token);

        assertThat(failure)
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("fetchAccessToken (POST https://login.example.com/oauth/token)")
                .hasStackTraceContaining("the answer")
                .message()
                .doesNotContain("geh");
        assertThat(((DecodeException) failure).rawBody()).isEmpty();
        endpoint.answer = "{\"access_token\": \"good\"}";
        assertThat(tokens.token()).isEqualTo("good");
    }

    @Test
    void anErrorOfTheEndpointIsThatOfTheCall() {
        endpoint.status = 400;
        endpoint.answer = "{\"error\": \"invalid_client\"}";

        assertThatThrownBy(tokens::token)
                .isInstanceOf(BadRequestException.class)
                .message()
                .doesNotContain("s&cret", "s%26cret");
        assertThat(endpoint.forms).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void manyThreadsShareWhatOneFetches(boolean fails) throws Exception {
        int threads = 16;
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        TokenEndpoint slow = new TokenEndpoint() {
            @Override
            public HttpResponse send(HttpRequest request) throws IOException {
                asked.countDown();
                awaited(answered);
                if (fails) {
                    forms.add("failed");
                    throw new IOException("no route");
                }
                return super.send(request);
            }
        };
        GrantedTokens shared = new GrantedTokens(TokenGrant.clientCredentials(URL, "app", "secret"), slow, clock);
        CyclicBarrier start = new CyclicBarrier(threads + 1);
        List<Thread> waiting = new ArrayList<>();
        List<FutureTask<String>> results = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            FutureTask<String> result = new FutureTask<>(() -> {
                start.await();
                return shared.token();
            });
            results.add(result);
            Thread thread = new Thread(result);
            waiting.add(thread);
            thread.start();
        }
        start.await();
        asked.await();
        for (Thread thread : waiting) {
            // All stand before the lock, but for the one that was let in and stands before the latch.
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        answered.countDown();
        for (Future<String> result : results) {
            if (fails) {
                assertThatThrownBy(result::get).hasCauseInstanceOf(TransportException.class);
            } else {
                assertThat(result.get()).isEqualTo("t1");
            }
        }
        assertThat(slow.forms).hasSize(1);
    }

    private static void awaited(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Test
    void aThreadThatIsInterruptedHoldsUpNobody() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        TokenEndpoint stuckOnce = new TokenEndpoint() {
            @Override
            public HttpResponse send(HttpRequest request) throws IOException {
                if (asked.getCount() > 0) {
                    asked.countDown();
                    awaited(never);
                }
                return super.send(request);
            }
        };
        GrantedTokens shared = new GrantedTokens(TokenGrant.clientCredentials(URL, "app", "secret"), stuckOnce, clock);
        Callable<String> call = shared::token;
        FutureTask<String> first = new FutureTask<>(call);
        FutureTask<String> second = new FutureTask<>(call);
        FutureTask<String> third = new FutureTask<>(call);
        Thread stuck = new Thread(first);
        stuck.start();
        asked.await();
        Thread impatient = new Thread(second);
        impatient.start();
        Thread patient = new Thread(third);
        patient.start();
        while (impatient.getState() != Thread.State.WAITING || patient.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        impatient.interrupt();
        assertThatThrownBy(second::get)
                .hasCauseInstanceOf(TransportException.class)
                .hasRootCauseInstanceOf(InterruptedException.class);
        stuck.interrupt();
        assertThatThrownBy(first::get).hasCauseInstanceOf(TransportException.class);
        assertThat(third.get()).isEqualTo("t1");
    }
}
