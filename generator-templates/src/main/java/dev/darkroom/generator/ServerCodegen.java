package dev.darkroom.generator;

/** Generates server interfaces: a JAX-RS interface per tag with typed responses, and models. */
public final class ServerCodegen extends DarkroomCodegen {

    /** Called by the generator, which finds this class by its name. */
    public ServerCodegen() {
        super(Side.SERVER, "server");
    }
}
