package dev.darkroom.conform;

import dev.darkroom.tests.wire.CaseSteps;
import dev.darkroom.tests.wire.CaseSteps.StepFailedException;
import dev.darkroom.tests.wire.Message;
import dev.darkroom.tests.wire.Placeholders;
import dev.darkroom.tests.wire.RawSender;
import dev.darkroom.tests.wire.RequestWriter;
import dev.darkroom.tests.wire.ResponseCheck;
import dev.darkroom.tests.wire.WireCase;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Sends cases to a server and holds what comes back against them. Those that only read come first, as the others may change
 * what they read. One request is under way at a time.
 *
 * @param server its address, without a slash at the end
 * @param level what an answer is held against
 * @param mayWrite whether cases that change something are sent
 */
public record Conformance(URI server, Level level, boolean mayWrite) {

    /** The outcome of each case, in the order in which they were sent. */
    public List<Outcome> of(List<WireCase> cases) {
        return cases.stream()
                .sorted(Comparator.comparing(wireCase -> !wireCase.onlyReads()))
                .map(wireCase -> reason(wireCase)
                        .map(reason -> Outcome.leftOut(wireCase, reason))
                        .orElseGet(() -> outcome(wireCase)))
                .toList();
    }

    private Optional<String> reason(WireCase wireCase) {
        if (wireCase.host() != null) {
            return Optional.of("needs a host that the server can call");
        }
        if (Boolean.FALSE.equals(wireCase.demo())) {
            return Optional.of("needs a server without the demo data");
        }
        if (!mayWrite && !wireCase.onlyReads()) {
            return Optional.of("changes something; --write sends it");
        }
        return Optional.empty();
    }

    private Outcome outcome(WireCase wireCase) {
        Placeholders placeholders = new Placeholders().with("base", server.toString());
        CaseSteps steps = new CaseSteps(server, placeholders);
        try {
            steps.before(wireCase.given());
        } catch (StepFailedException e) {
            return level == Level.DOCUMENT
                    ? Outcome.leftOut(wireCase, "what it needs was refused: " + e.getMessage())
                    : Outcome.of(wireCase, List.of("before: " + e.getMessage()));
        } catch (UncheckedIOException e) {
            return Outcome.of(wireCase, List.of(unanswered(e)));
        }
        List<String> differences = new ArrayList<>();
        try {
            Message.Request request = new RequestWriter(placeholders).write(wireCase.request());
            Message.Response response = RawSender.send(server, request);
            differences.addAll(fromTheDocument(wireCase, request, response));
            if (level == Level.CASES) {
                differences.addAll(new ResponseCheck(placeholders).differences(wireCase.response(), response));
                if (differences.isEmpty()) {
                    steps.after(wireCase.then(), response);
                }
            }
        } catch (StepFailedException e) {
            differences.add("after: " + e.getMessage());
        } catch (UncheckedIOException e) {
            differences.add(unanswered(e));
        }
        return Outcome.of(wireCase, differences);
    }

    private static List<String> fromTheDocument(WireCase wireCase, Message.Request request, Message.Response response) {
        // Of a path or a method that it does not have, a document says nothing.
        return wireCase.outside() || response.status() == 405
                ? List.of()
                : DocumentCheck.of(wireCase.provider()).response(request, response);
    }

    private static String unanswered(UncheckedIOException e) {
        return "no answer: " + e.getCause().getMessage();
    }
}
