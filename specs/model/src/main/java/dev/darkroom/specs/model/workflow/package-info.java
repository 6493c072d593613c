/** Calls that belong together, as files after the Arazzo Specification 1.0 say: what of it is read here, and run. */
@NullMarked
package dev.darkroom.specs.model.workflow;

import org.jspecify.annotations.NullMarked;
