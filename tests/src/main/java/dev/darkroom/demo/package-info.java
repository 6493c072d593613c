/** The main job in one command: a server, and five generated clients that each act out a story on it. */
@NullMarked
package dev.darkroom.demo;

import org.jspecify.annotations.NullMarked;
