package dev.darkroom.generator;

/** Generates server interfaces: a JAX-RS interface per tag with typed answers, and models. */
public final class ServerCodegen extends DarkroomCodegen {

    /** Called by the generator, which finds this class by its name. */
    public ServerCodegen() {
        super("server", "dev.darkroom.server.api", "FilePart", new ParameterObjects("Parameters", parameter -> true));
    }
}
