package dev.darkroom.tests.wire;

import dev.darkroom.junit.TestServer;
import java.net.URI;
import java.util.List;

/** A server for one case. Those that only read share one; a server of its own takes longer than most of them. */
final class LentServer implements AutoCloseable {

    private final TestServer server;
    private final boolean shared;

    private LentServer(TestServer server, boolean shared) {
        this.server = server;
        this.shared = shared;
    }

    static LentServer to(WireCase wireCase) {
        boolean demo = !Boolean.FALSE.equals(wireCase.demo());
        return demo && wireCase.onlyReads()
                ? new LentServer(Shared.SERVER, true)
                : new LentServer(TestServer.start(demo, List.of()), false);
    }

    URI uri() {
        return server.uri();
    }

    @Override
    public void close() {
        if (!shared) {
            server.close();
        }
    }

    /** Started when it is first needed, stopped when the process ends. */
    private static final class Shared {

        private static final TestServer SERVER = TestServer.start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }
}
