package dev.darkroom.benchmarks.server;

import dev.darkroom.benchmarks.ServerProcess;
import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import java.nio.file.Path;

/** The reference server, with the demo data. */
public final class DarkroomProcess {

    private DarkroomProcess() {}

    /** Serves the data folder that is named until its standard input ends. */
    public static void main(String[] arguments) throws Exception {
        ServerSettings settings =
                ServerSettings.builder().data(Path.of(arguments[0])).port(0).build();
        try (DarkroomServer server = DarkroomServer.start(settings)) {
            ServerProcess.serve(server.uri().getPort());
        }
    }
}
