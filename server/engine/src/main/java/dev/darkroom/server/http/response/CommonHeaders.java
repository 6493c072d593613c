package dev.darkroom.server.http.response;

import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.spi.WireDialect;
import dev.darkroom.server.spi.WireDialect.CrossOrigin;
import dev.darkroom.server.spi.WireDialect.RequestId;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The headers that every response of a provider carries, errors included. Safe for use by several threads. */
public final class CommonHeaders {

    private static final String REQUEST_ID = "X-Request-Id";

    private final Supplier<UUID> ids;
    private final Clock clock;

    /** @param ids new ids of requests */
    public CommonHeaders(Supplier<UUID> ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The headers of a response, by name.
     *
     * @param requestHeader the value of a header of the request; empty when it is absent
     */
    Map<String, String> of(Exchange exchange, UnaryOperator<String> requestHeader) {
        WireDialect dialect = exchange.resolved().dialect();
        Map<String, String> headers = new LinkedHashMap<>();
        if (dialect.requestId() == RequestId.GENERATE) {
            headers.put(REQUEST_ID, ids.get().toString());
        } else if (dialect.requestId() == RequestId.ECHO
                && !exchange.refusedHeaders().contains(REQUEST_ID)) {
            copy(headers, REQUEST_ID, requestHeader.apply(REQUEST_ID));
        }
        if (dialect.runtime() != null) {
            Clock told = exchange.world() == null ? clock : exchange.world().clock();
            headers.put(dialect.runtime(), seconds(Duration.between(exchange.receivedAt(), told.instant())));
        }
        if (dialect.crossOrigin() == CrossOrigin.ANY) {
            headers.put("Access-Control-Allow-Origin", "*");
            copy(headers, "Access-Control-Allow-Methods", requestHeader.apply("Access-Control-Request-Method"));
            copy(headers, "Access-Control-Allow-Headers", requestHeader.apply("Access-Control-Request-Headers"));
        }
        return headers;
    }

    private static void copy(Map<String, String> headers, String name, String value) {
        if (!value.isEmpty()) {
            headers.put(name, value);
        }
    }

    /** A clock that was set back makes no time negative. */
    private static String seconds(Duration taken) {
        Duration duration = taken.isNegative() ? Duration.ZERO : taken;
        return String.format(Locale.ROOT, "%d.%06d", duration.toSeconds(), duration.toNanosPart() / 1000);
    }
}
