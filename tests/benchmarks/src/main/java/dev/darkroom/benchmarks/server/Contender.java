package dev.darkroom.benchmarks.server;

/** Who is compared. */
enum Contender {
    BARE(BareServer.class),
    FLOOR(FloorServer.class),
    DARKROOM(DarkroomProcess.class);

    private final Class<?> main;

    Contender(Class<?> main) {
        this.main = main;
    }

    Class<?> main() {
        return main;
    }
}
