package dev.darkroom.demo;

import java.io.IOException;

/** What one provider's client does on the server, from beginning to end. */
interface Story {

    /** The provider and what happens, on one line. */
    String title();

    /**
     * Acts it out.
     *
     * @throws IOException if a picture of this machine cannot be read
     */
    void tell(Stage stage) throws IOException;
}
