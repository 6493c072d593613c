package dev.darkroom.specs.model.support;

import dev.darkroom.specs.model.Document;
import java.util.Arrays;
import java.util.List;

/** Asks the table of constructs what a document holds that no code is generated for. */
public final class Support {

    private Support() {}

    /**
     * What the generator refuses in a document, construct by construct, each in the order of the document. A document
     * with an empty list gets a client and a server interface that are right on the wire.
     */
    public static List<Refusal> refusals(Document document) {
        return Arrays.stream(Construct.values())
                .filter(construct -> !construct.isSupported())
                .flatMap(construct -> construct.in(document))
                .distinct()
                .toList();
    }
}
