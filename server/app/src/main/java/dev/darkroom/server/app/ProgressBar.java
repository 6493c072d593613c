package dev.darkroom.server.app;

import dev.darkroom.server.store.archive.Progress;
import java.io.PrintWriter;

/** How far a command is, on one line of the terminal. Scripts, which have none, are told the tenths only. */
final class ProgressBar implements Progress {

    private static final int WIDTH = 40;
    private static final int TENTHS = 10;
    private static final int HUNDREDTHS = 100;

    private final PrintWriter out;
    private final boolean isTerminal;
    private long told = -1;

    /** Prints there. */
    ProgressBar(PrintWriter out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    @Override
    public void reached(long done, long all) {
        long percent = done * HUNDREDTHS / all;
        long step = isTerminal ? percent : percent / TENTHS * TENTHS;
        if (step == told) {
            return;
        }
        told = step;
        if (isTerminal) {
            int filled = (int) (done * WIDTH / all);
            out.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + percent + " %");
            if (done == all) {
                out.println();
            }
        } else {
            out.println(step + " %");
        }
        out.flush();
    }
}
