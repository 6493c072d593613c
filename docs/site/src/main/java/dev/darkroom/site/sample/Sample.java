package dev.darkroom.site.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.darkroom.site.prose.Code;
import dev.darkroom.specs.model.Document;
import dev.darkroom.tests.wire.Placeholders;
import dev.darkroom.tests.wire.WireCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A call of an operation as a page shows it.
 *
 * @param title what the call shows
 * @param curl the command line
 * @param java the same call with the client; empty when no client makes it
 * @param status what was answered; 0 when nothing is recorded
 * @param answer the body in text; empty when there is none
 * @param pictures what of it is to be seen
 * @param mediaType of the body; empty when there is none
 * @param trial the same call for the reader to change and send
 */
public record Sample(
        String title,
        String curl,
        String java,
        int status,
        String answer,
        List<ShownPicture> pictures,
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
                        ShownPicture.of(
                                found,
                                request(wireCase, placeholders),
                                recordings,
                                wireCase.provider(),
                                picture(wireCase, found)),
                        found.mediaType(),
                        trial))
                .orElse(new Sample(wireCase.title(), curl, java, 0, "", List.of(), "", trial));
    }

    private static String picture(WireCase wireCase, Recording recording) {
        return wireCase.provider() + "/" + wireCase.operation() + "."
                + recording.mediaType().replace("image/", "");
    }

    private static JsonNode request(WireCase wireCase, Placeholders placeholders) {
        JsonNode json = wireCase.request().json();
        return json == null ? MissingNode.getInstance() : placeholders.sample(json);
    }

    /** The values that pages show where a case has them made up by the server. */
    static Placeholders placeholders(WireCase wireCase) {
        Placeholders placeholders =
                new Placeholders().with("base", Recording.SERVER).with("host", "https://pictures.example.org");
        wireCase.samples().forEach(placeholders::with);
        return placeholders;
    }

    /** The command line in HTML, its parts marked. */
    public String curlHtml() {
        return Code.html("sh", curl);
    }

    /** The Java in HTML, its parts marked. */
    public String javaHtml() {
        return Code.html("java", java);
    }

    /** The answer in HTML, its parts marked if it is JSON. */
    public String answerHtml() {
        return Code.html(mediaType.endsWith("json") ? "json" : "", answer);
    }

    /** Whether an answer is recorded. */
    public boolean isAnswered() {
        return status > 0;
    }
}
