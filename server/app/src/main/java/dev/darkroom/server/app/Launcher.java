package dev.darkroom.server.app;

/** Starts the command line, or says what is missing: the jar is thin and its libraries lie in a folder beside it. */
public final class Launcher {

    private Launcher() {}

    /** Ends as {@link DarkroomCommand#main} does, and with exit code 1 when there are no libraries. */
    public static void main(String[] arguments) {
        try {
            DarkroomCommand.main(arguments);
        } catch (NoClassDefFoundError e) {
            System.err.println("darkroom: " + String.valueOf(e.getMessage()).replace('/', '.')
                    + " is missing. The jar needs the folder lib that was built beside it: move both together,"
                    + " or take darkroom-all.jar, which has everything.");
            System.exit(1);
        }
    }
}
