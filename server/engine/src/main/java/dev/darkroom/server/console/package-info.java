/** The control plane for people: pages that the server prints, with forms and links and nothing else. */
@NullMarked
package dev.darkroom.server.console;

import org.jspecify.annotations.NullMarked;
