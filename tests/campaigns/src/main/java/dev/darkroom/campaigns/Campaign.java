package dev.darkroom.campaigns;

import java.io.IOException;
import java.nio.file.Path;

/** One way of being hard on a server. */
interface Campaign {

    /** What it is called on the command line and in the page. */
    String name();

    /**
     * Does it.
     *
     * @param folder an empty folder for the server's data
     * @param amount how much of it, in the unit that {@link #unit} names; 1 or more
     * @throws IOException if the server does not answer at all
     */
    Outcome run(Path folder, int amount) throws IOException;

    /** What it is counted in, such as rounds. */
    String unit();

    /** How much of it there is unless somebody says otherwise. */
    int usualAmount();
}
