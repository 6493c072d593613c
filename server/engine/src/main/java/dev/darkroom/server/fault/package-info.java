/** Failures on demand: which calls fail, and how. */
@NullMarked
package dev.darkroom.server.fault;

import org.jspecify.annotations.NullMarked;
