/** Work that goes on after the answer, and after a restart. */
@NullMarked
package dev.darkroom.server.jobs;

import org.jspecify.annotations.NullMarked;
