package dev.darkroom.tests.toy.server;

import dev.darkroom.server.api.lightbox.model.Slide;

/**
 * A slide on the table.
 *
 * @param number counts from one
 * @param slide what is told about it
 * @param picture its bytes
 * @param mediaType of the picture
 */
record LaidSlide(long number, Slide slide, byte[] picture, String mediaType) {

    LaidSlide with(Slide other) {
        return new LaidSlide(number, other, picture, mediaType);
    }

    LaidSlide with(byte[] other) {
        return new LaidSlide(number, slide, other, mediaType);
    }
}
