package dev.darkroom.server.control;

import dev.darkroom.server.api.control.StrictnessApi;
import dev.darkroom.server.api.control.model.StrictMode;
import dev.darkroom.server.api.control.model.StrictSetting;
import dev.darkroom.server.journal.Journal;
import java.util.function.Supplier;

/** Shows and says whether the calls of a world are held against the documents. */
final class StrictResource implements StrictnessApi {

    private final Supplier<Journal> journal;

    StrictResource(Supplier<Journal> journal) {
        this.journal = journal;
    }

    @Override
    public GetStrictModeResponse getStrictMode() {
        return GetStrictModeResponse.ok(shown());
    }

    @Override
    public SetStrictModeResponse setStrictMode(StrictSetting wanted) {
        journal.get().strict().set(wanted.enabled());
        return SetStrictModeResponse.ok(shown());
    }

    private StrictMode shown() {
        dev.darkroom.server.journal.StrictMode strict = journal.get().strict();
        return StrictMode.builder()
                .enabled(strict.isOn())
                .checked(strict.checked())
                .different(strict.different())
                .build();
    }
}
