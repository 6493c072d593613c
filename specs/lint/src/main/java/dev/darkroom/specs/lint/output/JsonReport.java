package dev.darkroom.specs.lint.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.specs.lint.CheckedFile;
import dev.darkroom.specs.lint.Finding;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** One JSON object: {@code files} has every file that was checked, {@code findings} all that was found. */
public final class JsonReport implements FindingReport {

    private final PrintWriter out;

    /** @param out takes the object */
    public JsonReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void write(List<CheckedFile> files) throws IOException {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        ArrayNode names = report.putArray("files");
        ArrayNode findings = report.putArray("findings");
        for (CheckedFile file : files) {
            names.add(file.spec().path().toString());
            file.findings().forEach(finding -> write(finding, findings.addObject()));
        }
        JsonOutput.print(report, out);
    }

    private static void write(Finding finding, ObjectNode target) {
        target.put("file", finding.file().toString())
                .put("rule", finding.rule())
                .put("severity", finding.severity().toString())
                .put("pointer", finding.pointer().toString())
                .put("line", finding.position().line())
                .put("column", finding.position().column())
                .put("message", finding.message());
    }
}
