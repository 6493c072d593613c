package dev.darkroom.tests.wire;

import dev.darkroom.junit.TestWorld;
import java.net.URI;
import java.util.List;

/** A world of a server for one case. Those that only read share one. */
final class LentServer implements AutoCloseable {

    private final URI uri;
    private final Runnable closing;

    /** @param closing gives back what only this case had */
    LentServer(URI uri, Runnable closing) {
        this.uri = uri;
        this.closing = closing;
    }

    static LentServer to(WireCase wireCase) {
        boolean demo = !Boolean.FALSE.equals(wireCase.demo());
        if (demo && wireCase.onlyReads()) {
            return new LentServer(Shared.WORLD.uri(), () -> {});
        }
        TestWorld world = strict(TestWorld.make(demo, List.of()));
        return new LentServer(world.uri(), world::close);
    }

    private static TestWorld strict(TestWorld world) {
        Strictness.begin(world.uri());
        return world;
    }

    URI uri() {
        return uri;
    }

    @Override
    public void close() {
        closing.run();
    }

    /** Made when it is first needed; it goes with its server. */
    private static final class Shared {

        private static final TestWorld WORLD = strict(TestWorld.make());
    }
}
