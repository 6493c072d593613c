package dev.darkroom.site.sample;

import dev.darkroom.specs.model.Document;
import dev.darkroom.tests.wire.Placeholders;
import dev.darkroom.tests.wire.WireCase;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A call of an operation as a page shows it.
 *
 * @param title what the call shows
 * @param curl the command line
 * @param java the same call with the client; empty when no client makes it
 * @param status what was answered; 0 when nothing is recorded
 * @param answer the body in text; empty when there is none
 * @param picture the body as a file of the folder of recordings; empty when it is no picture
 * @param mediaType of the body; empty when there is none
 * @param trial the same call for the reader to change and send
 */
public record Sample(
        String title,
        String curl,
        String java,
        int status,
        String answer,
        String picture,
        String mediaType,
        Trial trial) {

    /** The sample of a case, with the answer recorded in a folder. */
    static Sample of(Document document, WireCase wireCase, Path recordings) {
        Placeholders placeholders = placeholders(wireCase);
        String curl = CurlLine.of(Recording.SERVER, wireCase.request(), placeholders);
        String java = JavaSample.of(document, Recording.SERVER, wireCase, placeholders)
                .orElse("");
        Trial trial = Trial.of(wireCase.request(), placeholders);
        Optional<Recording> recording = Recording.read(SampleCases.file(recordings, wireCase));
        return recording
                .map(found -> new Sample(
                        wireCase.title(),
                        curl,
                        java,
                        found.response().status(),
                        found.isPicture() ? "" : found.text(),
                        found.isPicture() ? picture(wireCase, found) : "",
                        found.mediaType(),
                        trial))
                .orElse(new Sample(wireCase.title(), curl, java, 0, "", "", "", trial));
    }

    private static String picture(WireCase wireCase, Recording recording) {
        return wireCase.provider() + "/" + wireCase.operation() + "."
                + recording.mediaType().substring("image/".length());
    }

    /** The values that pages show where a case has them made up by the server. */
    static Placeholders placeholders(WireCase wireCase) {
        Placeholders placeholders =
                new Placeholders().with("base", Recording.SERVER).with("host", "https://pictures.example.org");
        wireCase.samples().forEach(placeholders::with);
        return placeholders;
    }

    /** Whether an answer is recorded. */
    public boolean isAnswered() {
        return status > 0;
    }
}
