/** The control plane: the handle that testers have on a running server, described by {@code specs/darkroom}. */
@NullMarked
package dev.darkroom.server.control;

import org.jspecify.annotations.NullMarked;
