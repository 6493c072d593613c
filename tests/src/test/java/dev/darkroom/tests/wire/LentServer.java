package dev.darkroom.tests.wire;

import java.net.URI;

/** A server for one case. Those that only read share one; a server of its own takes longer than most of them. */
final class LentServer implements AutoCloseable {

    private final FreshServer server;
    private final boolean shared;

    private LentServer(FreshServer server, boolean shared) {
        this.server = server;
        this.shared = shared;
    }

    static LentServer to(WireCase wireCase) {
        boolean demo = !Boolean.FALSE.equals(wireCase.demo());
        return demo && wireCase.onlyReads()
                ? new LentServer(Shared.SERVER, true)
                : new LentServer(new FreshServer(demo), false);
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

        private static final FreshServer SERVER = new FreshServer();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }
}
