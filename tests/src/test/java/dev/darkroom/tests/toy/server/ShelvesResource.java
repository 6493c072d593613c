package dev.darkroom.tests.toy.server;

import dev.darkroom.server.api.FilePart;
import dev.darkroom.server.api.lightbox.ShelvesApi;
import dev.darkroom.server.api.lightbox.model.LookAroundParameters;
import dev.darkroom.server.api.lightbox.model.LookUpParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Remembers what was looked for. */
final class ShelvesResource implements ShelvesApi {

    private final LightTable table;

    ShelvesResource(LightTable table) {
        this.table = table;
    }

    @Override
    public StoreShelfResponse storeShelf(FilePart file) {
        try {
            table.lookedFor(Files.readString(file.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return StoreShelfResponse.noContent();
    }

    @Override
    public LookUpResponse lookUp(LookUpParameters parameters) {
        table.lookedFor(parameters);
        return LookUpResponse.noContent();
    }

    @Override
    public LookAroundResponse lookAround(LookAroundParameters parameters) {
        table.lookedFor(parameters);
        return LookAroundResponse.noContent();
    }
}
