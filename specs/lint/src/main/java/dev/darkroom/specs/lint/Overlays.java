package dev.darkroom.specs.lint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.specs.lint.output.OneLine;
import dev.darkroom.specs.lint.overlay.Overlay;
import dev.darkroom.specs.lint.overlay.OverlayException;
import dev.darkroom.specs.lint.spec.DocumentText;
import dev.darkroom.specs.lint.spec.SpecFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A document with overlays laid over it.
 *
 * @param document the document as it is then, in the language that it was in
 * @param idle a line for each action that changed nothing
 */
record Overlays(SpecFile document, List<String> idle) {

    /**
     * Lays overlays over a document, one after the other.
     *
     * @throws SpecFiles.Unusable when a file cannot be read, or the document is none
     * @throws OverlayException when an overlay is none, or does not fit
     */
    static Overlays over(Path file, List<Path> overlays) throws SpecFiles.Unusable, OverlayException {
        SpecFile document = SpecFiles.read(file);
        if (overlays.isEmpty()) {
            return new Overlays(document, List.of());
        }
        if (!document.isReadable()) {
            throw new SpecFiles.Unusable(file, document.problems().get(0).message());
        }
        ObjectNode tree = document.document().value().deepCopy();
        List<String> idle = new ArrayList<>();
        for (Path overlay : overlays) {
            Overlay.of(SpecFiles.read(overlay)).apply(tree).forEach(line -> idle.add(OneLine.of(line)));
        }
        return new Overlays(SpecFile.of(file, DocumentText.like(document.text(), tree)), idle);
    }
}
