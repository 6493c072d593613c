package dev.darkroom.tests.wire;

import dev.darkroom.junit.TestWorld;
import java.net.URI;
import java.util.List;

/** A world of a server for one case. Those that only read share one. */
final class LentServer implements AutoCloseable {

    private final TestWorld world;
    private final boolean shared;

    private LentServer(TestWorld world, boolean shared) {
        this.world = world;
        this.shared = shared;
    }

    static LentServer to(WireCase wireCase) {
        boolean demo = !Boolean.FALSE.equals(wireCase.demo());
        return demo && wireCase.onlyReads()
                ? new LentServer(Shared.WORLD, true)
                : new LentServer(strict(TestWorld.make(demo, List.of())), false);
    }

    private static TestWorld strict(TestWorld world) {
        Strictness.begin(world.uri());
        return world;
    }

    URI uri() {
        return world.uri();
    }

    @Override
    public void close() {
        if (!shared) {
            world.close();
        }
    }

    /** Made when it is first needed; it goes with its server. */
    private static final class Shared {

        private static final TestWorld WORLD = strict(TestWorld.make());
    }
}
