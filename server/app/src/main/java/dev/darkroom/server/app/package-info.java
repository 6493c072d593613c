/** The command line of the reference server, and what belongs to a process rather than to a server: logging, signals. */
@NullMarked
package dev.darkroom.server.app;

import org.jspecify.annotations.NullMarked;
