package dev.darkroom.junit;

import dev.darkroom.client.control.ControlClient;
import dev.darkroom.client.control.model.NewWorld;
import dev.darkroom.client.control.model.ResetWorld;
import dev.darkroom.client.control.model.Seed;
import dev.darkroom.client.control.model.World;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A world in a reference server that the tests of a process share: data, faults and a journal that nobody else has. The server
 * starts with the first world, and may call this machine. Safe for use by several threads.
 */
public final class TestWorld implements AutoCloseable {

    private final ControlClient server;
    private final World world;
    private @Nullable ControlClient control;

    private TestWorld(boolean demo, List<String> outboundAllow) {
        this.server = SharedServer.of(outboundAllow).control();
        this.world = server.worlds()
                .createWorld(
                        NewWorld.builder().seed(demo ? Seed.DEMO : Seed.PLAIN).build());
    }

    /** Makes a world with the demo data. */
    public static TestWorld make() {
        return make(true, List.of());
    }

    /**
     * Makes a world.
     *
     * @param demo whether it has the demo data
     * @param outboundAllow networks in CIDR notation that its server may call, besides public ones and loopback
     * @throws IllegalArgumentException if a network is none
     */
    public static TestWorld make(boolean demo, List<String> outboundAllow) {
        return new TestWorld(demo, outboundAllow);
    }

    /** Where its calls begin, without a slash at the end; what clients take for the address of the server. */
    public URI uri() {
        return URI.create(world.uri());
    }

    /** The value of the header {@code Darkroom-World} that names it. */
    public String id() {
        return world.id();
    }

    /** Its control plane: faults and journal are those of this world. It is closed with the world. */
    public synchronized ControlClient control() {
        if (control == null) {
            control = ControlClient.builder().baseUri(uri()).build();
        }
        return control;
    }

    /** Puts its data back to what they were at first; faults and journal go. */
    public void reset() {
        server.worlds().resetWorld(world.id(), ResetWorld.builder().build());
    }

    /** Removes it with its data. */
    @Override
    public synchronized void close() {
        if (control != null) {
            control.close();
        }
        server.worlds().removeWorld(world.id());
    }
}
