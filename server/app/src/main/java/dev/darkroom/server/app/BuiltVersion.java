package dev.darkroom.server.app;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the manifest of the jar. */
final class BuiltVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String built = BuiltVersion.class.getPackage().getImplementationVersion();
        return new String[] {"Darkroom " + Objects.requireNonNullElse(built, "from class files")};
    }
}
