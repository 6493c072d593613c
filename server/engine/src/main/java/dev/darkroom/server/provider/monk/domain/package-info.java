/** Inspections, their tasks and images, as they are kept; knows nothing of how requests and answers are written. */
@NullMarked
package dev.darkroom.server.provider.monk.domain;

import org.jspecify.annotations.NullMarked;
