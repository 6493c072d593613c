package dev.darkroom.server.control;

import dev.darkroom.server.api.control.JournalApi;
import dev.darkroom.server.api.control.model.CallState;
import dev.darkroom.server.api.control.model.CountJournalParameters;
import dev.darkroom.server.api.control.model.Difference;
import dev.darkroom.server.api.control.model.JournalCount;
import dev.darkroom.server.api.control.model.JournalEntry;
import dev.darkroom.server.api.control.model.JournalHeader;
import dev.darkroom.server.api.control.model.JournalPage;
import dev.darkroom.server.api.control.model.ListJournalParameters;
import dev.darkroom.server.api.control.model.NearMiss;
import dev.darkroom.server.api.control.model.Side;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.journal.Call;
import dev.darkroom.server.journal.CallFilter;
import dev.darkroom.server.journal.Journal;
import dev.darkroom.server.journal.NearMisses;
import dev.darkroom.server.journal.Secrets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Shows what was called, without secrets. */
final class JournalResource implements JournalApi {

    private static final int NEAR_MISSES = 3;
    private static final int WAITING_CALLS = 16;

    private final Supplier<Journal> journal;
    private final Secrets secrets;
    private final NearMisses nearMisses;
    private final Semaphore waiting = new Semaphore(WAITING_CALLS);

    JournalResource(Supplier<Journal> journal, Collection<Contract> documents) {
        this.journal = journal;
        this.secrets = new Secrets(documents);
        this.nearMisses = new NearMisses(documents);
    }

    @Override
    public ListJournalResponse listJournal(ListJournalParameters wanted) {
        CallFilter filter = new CallFilter(
                wanted.provider(),
                wanted.operation(),
                wanted.method(),
                wanted.path(),
                wanted.status(),
                wanted.unmatched(),
                wanted.different());
        Long olderThan = wanted.olderThan();
        int limit = Objects.requireNonNull(wanted.limit());
        List<Call> calls = journal.get().page(filter, olderThan == null ? Long.MAX_VALUE : olderThan, limit + 1);
        List<Call> page = calls.size() > limit ? calls.subList(0, limit) : calls;
        return ListJournalResponse.ok(JournalPage.builder()
                .entries(page.stream().map(this::shown).toList())
                .next(calls.size() > limit ? page.get(limit - 1).id() : null)
                .build());
    }

    @Override
    public CountJournalResponse countJournal(CountJournalParameters wanted) {
        CallFilter filter = new CallFilter(
                wanted.provider(),
                wanted.operation(),
                wanted.method(),
                wanted.path(),
                wanted.status(),
                wanted.unmatched(),
                wanted.different());
        int atLeast = Objects.requireNonNull(wanted.atLeast());
        Duration patience = Duration.ofMillis(Objects.requireNonNull(wanted.waitMillis()));
        return CountJournalResponse.ok(
                JournalCount.builder().count(count(filter, atLeast, patience)).build());
    }

    /** A call that waits may hold a thread, and there have to be some left for what it waits for. */
    private int count(CallFilter filter, int atLeast, Duration patience) {
        int found = journal.get().count(filter, 0, Duration.ZERO);
        if (found >= atLeast || patience.isZero()) {
            return found;
        }
        if (!waiting.tryAcquire()) {
            throw ControlErrors.failure(503, "Too many calls wait already.");
        }
        try {
            return journal.get().count(filter, atLeast, patience);
        } finally {
            waiting.release();
        }
    }

    @Override
    public ClearJournalResponse clearJournal() {
        journal.get().clear();
        return ClearJournalResponse.noContent();
    }

    private JournalEntry shown(Call call) {
        Call.Beginning beginning = call.beginning();
        Call.Ending ending = call.ending();
        return JournalEntry.builder()
                .id(call.id())
                .receivedAt(beginning.receivedAt().atOffset(ZoneOffset.UTC))
                .provider(beginning.provider())
                .operation(beginning.operation())
                .method(beginning.method())
                .path(beginning.path())
                .query(secrets.query(beginning.query()))
                .requestHeaders(headers(beginning.headers()))
                .requestBytes(ending.requestBytes())
                .requestBody(secrets.body(ending.requestBody()))
                .state(state(ending.state()))
                .status(ending.status() == 0 ? null : ending.status())
                .responseHeaders(headers(ending.headers()))
                .responseBytes(ending.responseBytes())
                .responseBody(secrets.body(ending.responseBody()))
                .durationMillis(
                        ending.duration() == null ? null : ending.duration().toMillis())
                .differences(ending.differences() == null ? null : differences(ending.differences()))
                .nearMisses(beginning.operation() == null ? nearMisses(beginning) : null)
                .build();
    }

    private static CallState state(Call.State state) {
        return switch (state) {
            case OPEN -> CallState.OPEN;
            case ANSWERED -> CallState.ANSWERED;
            case BROKEN -> CallState.BROKEN;
        };
    }

    private List<JournalHeader> headers(List<Map.Entry<String, String>> headers) {
        return headers.stream()
                .map(header -> JournalHeader.builder()
                        .name(header.getKey())
                        .value(secrets.header(header.getKey(), header.getValue()))
                        .build())
                .toList();
    }

    private List<Difference> differences(List<dev.darkroom.server.contract.Difference> differences) {
        return differences.stream()
                .map(difference -> Difference.builder()
                        .side(difference.isRequest() ? Side.REQUEST : Side.RESPONSE)
                        .in(difference.violation().in())
                        .name(difference.violation().name())
                        .message(difference.violation().message())
                        .build())
                .toList();
    }

    private List<NearMiss> nearMisses(Call.Beginning beginning) {
        return nearMisses.of(beginning.method(), beginning.path(), NEAR_MISSES).stream()
                .map(miss -> NearMiss.builder()
                        .provider(miss.provider())
                        .operation(miss.operation().id())
                        .method(miss.operation().method())
                        .path(miss.operation().path())
                        .difference(miss.difference())
                        .build())
                .toList();
    }
}
