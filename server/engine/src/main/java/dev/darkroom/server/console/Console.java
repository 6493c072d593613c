package dev.darkroom.server.console;

import dev.darkroom.server.library.Pictures;
import dev.darkroom.server.spi.CurrentRequest;
import dev.darkroom.server.world.Worlds;
import java.util.Set;

/** The control plane for people. */
public final class Console {

    private Console() {}

    /**
     * Its pages and its forms, as resources.
     *
     * @param handles what they show and move
     * @param request the request that is answered
     * @param worlds which world it is about
     * @param pictures what they show small copies of
     */
    public static Set<Object> resources(Handles handles, CurrentRequest request, Worlds worlds, Pictures pictures) {
        PageData data = new PageData(handles, request, pictures);
        PagePrinter printer = new PagePrinter(data, request, worlds);
        return Set.of(new ConsolePages(printer, pictures), new ConsoleForms(handles, data, printer));
    }
}
