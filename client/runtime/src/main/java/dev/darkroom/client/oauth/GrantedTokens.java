package dev.darkroom.client.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.client.auth.TokenSource;
import dev.darkroom.client.call.OperationClient;
import dev.darkroom.client.call.OperationRequest;
import dev.darkroom.client.call.ResponseDecoder;
import dev.darkroom.client.error.CallSite;
import dev.darkroom.client.error.DarkroomException;
import dev.darkroom.client.error.DecodeException;
import dev.darkroom.client.error.TransportException;
import dev.darkroom.client.http.Transport;
import dev.darkroom.client.json.JsonCodec;
import dev.darkroom.client.retry.RetryClass;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a grant. However many threads need one, one of them fetches it and the others wait for what comes of that,
 * be it a failure. A token is used until a minute before it runs out (a tenth of its life where that is less), and a day at
 * most; one that is refused is renewed unless it is younger than 30 seconds. Safe for use by several threads.
 */
public final class GrantedTokens implements TokenSource {

    private static final String OPERATION = "fetchAccessToken";
    private static final int MAX_ANSWER_BYTES = 1 << 20;

    private final OperationClient caller;
    private final CallSite site;
    private final Clock clock;
    private final JsonCodec json = new JsonCodec();
    private final ReentrantLock fetching = new ReentrantLock();
    private TokenGrant grant;
    private volatile Outcome last = new Outcome(null, null);

    /** What came of asking, compared by identity; neither before the first time and after a refusal. */
    private record Outcome(
            @Nullable AccessToken token, @Nullable DarkroomException failure) {}

    /**
     * Fetches tokens when they are needed.
     *
     * @param transport sends the requests for them; is not closed
     */
    public GrantedTokens(TokenGrant grant, Transport transport, Clock clock) {
        this.grant = grant;
        this.caller = OperationClient.builder(grant.tokenUrl())
                .maxResponseBytes(MAX_ANSWER_BYTES)
                .build(transport);
        this.site = new CallSite(OPERATION, "POST", grant.tokenUrl().toString());
        this.clock = clock;
    }

    /**
     * {@inheritDoc}
     *
     * @throws dev.darkroom.client.error.ApiException if the token endpoint answers with an error
     * @throws TransportException if it does not answer, or the thread is interrupted while it waits for another one
     * @throws DecodeException if the answer has no token; it keeps no part of it
     */
    @Override
    public String token() {
        Outcome seen = last;
        if (isGood(seen)) {
            return value(seen);
        }
        lock();
        try {
            return value(last == seen ? renewed() : last);
        } finally {
            fetching.unlock();
        }
    }

    @Override
    public boolean refuse(String token) {
        lock();
        try {
            AccessToken known = last.token();
            if (known == null || !known.value().equals(token)) {
                return true;
            }
            if (known.isNewAt(clock.instant()) && isGood(last)) {
                return false;
            }
            last = new Outcome(null, null);
            return true;
        } finally {
            fetching.unlock();
        }
    }

    private boolean isGood(Outcome outcome) {
        return outcome.token() != null && outcome.token().isGoodAt(clock.instant());
    }

    /** A token that runs out at once is sent all the same: the provider knows better. */
    private static String value(Outcome outcome) {
        if (outcome.failure() != null) {
            throw outcome.failure();
        }
        return Objects.requireNonNull(outcome.token()).value();
    }

    private void lock() {
        try {
            fetching.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            IOException interrupted = new InterruptedIOException("interrupted while waiting for an access token");
            interrupted.initCause(e);
            throw new TransportException(site, null, interrupted);
        }
    }

    private Outcome renewed() {
        Outcome outcome = fetched();
        boolean givenUp = outcome.failure() != null && Thread.currentThread().isInterrupted();
        if (!givenUp) {
            // Who waits for a thread that was given up asks for itself.
            last = outcome;
        }
        String refreshToken = outcome.token() == null ? null : outcome.token().refreshToken();
        if (refreshToken != null) {
            grant = grant.renewedWith(refreshToken);
            grant.tell(refreshToken);
        }
        return outcome;
    }

    private Outcome fetched() {
        try {
            Instant now = clock.instant();
            String answer = caller.send(request(), ResponseDecoder.text()).body();
            return new Outcome(AccessToken.of(json.readTree(answer.getBytes(StandardCharsets.UTF_8)), now), null);
        } catch (DarkroomException e) {
            return new Outcome(null, e);
        } catch (IOException e) {
            // Its message may quote the answer, and so a secret.
            return new Outcome(null, new DecodeException(site, 200, "", "the answer is not JSON", null));
        } catch (IllegalArgumentException e) {
            return new Outcome(null, new DecodeException(site, 200, "", String.valueOf(e.getMessage()), null));
        }
    }

    private OperationRequest request() {
        return OperationRequest.of("POST", OPERATION, "")
                .retry(grant.mayBeRepeated() ? RetryClass.IDEMPOTENT : RetryClass.NEVER)
                .accept("application/json")
                .error(JsonNode.class)
                .form("application/x-www-form-urlencoded", grant.parameters());
    }
}
