package dev.darkroom.server.provider.livingdocs.api;

import dev.darkroom.server.spi.CurrentRequest;
import java.util.Objects;

/** The one project that a token opens; whatever belongs to another is unknown to its caller. */
final class Projects {

    private Projects() {}

    static String of(CurrentRequest request) {
        return Objects.requireNonNullElse(request.principal().tenant(), "");
    }
}
