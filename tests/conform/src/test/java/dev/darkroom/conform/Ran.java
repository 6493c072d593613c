package dev.darkroom.conform;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** What a run of {@code conform} printed. */
record Ran(int exit, String out, String err) {

    /** Runs it with the cases of this repository, unless the arguments name others. */
    static Ran of(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--cases")) {
            all.addAll(List.of("--cases", "../cases"));
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                ConformCommand.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int exit = command.execute(all.toArray(String[]::new));
        return new Ran(exit, out.toString(), err.toString());
    }
}
