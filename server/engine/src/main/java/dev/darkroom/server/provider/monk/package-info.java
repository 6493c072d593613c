/** Monk: vehicles are inspected from photographs, by tasks that never run here. */
@NullMarked
package dev.darkroom.server.provider.monk;

import org.jspecify.annotations.NullMarked;
