package dev.darkroom.server.control;

import dev.darkroom.server.spi.DemoPictures;
import dev.darkroom.server.spi.ErrorFormat;
import dev.darkroom.server.spi.Provider;
import java.util.Set;

/** The server's own API. To the rest of the server it is one more provider, which stores nothing. */
public final class ControlPlane implements Provider {

    /** The folder of its document in {@code specs}. */
    public static final String NAME = "darkroom";

    private final ControlAccess access;
    private final Readiness readiness;
    private final PlantedFaults faults;

    /**
     * Controls a server.
     *
     * @param access who may call
     * @param readiness whether the server can answer
     * @param faults failures on demand
     */
    public ControlPlane(ControlAccess access, Readiness readiness, PlantedFaults faults) {
        this.access = access;
        this.readiness = readiness;
        this.faults = faults;
    }

    /** Who may call. */
    public ControlAccess callers() {
        return access;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ErrorFormat errors() {
        return new ControlErrors();
    }

    @Override
    public Set<Object> resources() {
        return Set.of(new HealthResource(readiness), new FaultsResource(faults));
    }

    @Override
    public void seed(DemoPictures pictures) {}
}
