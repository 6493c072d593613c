package dev.darkroom.specs.lint.output;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.specs.lint.diff.Change;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.lint.spec.TextPosition;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** Tells what changed between two files. */
public final class ChangeReport {

    private final PrintWriter out;
    private final SpecFile before;
    private final SpecFile after;

    /**
     * @param out takes the report
     * @param before the older file
     * @param after the newer file
     */
    public ChangeReport(PrintWriter out, SpecFile before, SpecFile after) {
        this.out = out;
        this.before = before;
        this.after = after;
    }

    /**
     * Writes a line per change, what breaks first, a line that counts, and a line for each thing that users are not told.
     */
    public void text(List<Change> changes, List<String> lacks) {
        List<Change> breaking = changes.stream().filter(Change::breaking).toList();
        breaking.forEach(this::line);
        changes.stream().filter(change -> !change.breaking()).forEach(this::line);
        out.println(breaking.size() + " breaking, " + (changes.size() - breaking.size()) + " compatible");
        lacks.forEach(lack -> out.println(OneLine.of(after.path() + ": " + lack)));
    }

    private void line(Change change) {
        SpecFile file = file(change);
        JsonPointer pointer = pointer(change);
        TextPosition position = file.position(pointer);
        out.println(OneLine.of(file.path() + ":" + position.line() + ":" + position.column() + ": #" + pointer + ": "
                + (change.breaking() ? "breaking: " : "compatible: ") + change.kind() + ": " + change.message()));
    }

    /**
     * Writes one object: {@code old}, {@code new}, {@code breaking}, {@code lacks}, which is what users are not told, and
     * {@code changes} with everything about each.
     *
     * @throws IOException when it cannot be written
     */
    public void json(List<Change> changes, List<String> lacks) throws IOException {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("old", before.path().toString());
        report.put("new", after.path().toString());
        report.put("breaking", changes.stream().anyMatch(Change::breaking));
        ArrayNode untold = report.putArray("lacks");
        lacks.forEach(untold::add);
        ArrayNode list = report.putArray("changes");
        for (Change change : changes) {
            TextPosition position = file(change).position(pointer(change));
            list.addObject()
                    .put("kind", change.kind().toString())
                    .put("breaking", change.breaking())
                    .put("file", file(change).path().toString())
                    .put("pointer", pointer(change).toString())
                    .put("line", position.line())
                    .put("column", position.column())
                    .put("message", change.message());
        }
        JsonOutput.print(report, out);
    }

    private SpecFile file(Change change) {
        return change.place().document() == before.document() ? before : after;
    }

    private static JsonPointer pointer(Change change) {
        return change.member().isEmpty()
                ? change.place().pointer()
                : change.place().pointer(change.member());
    }
}
