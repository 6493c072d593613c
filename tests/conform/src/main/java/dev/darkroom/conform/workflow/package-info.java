/** Workflows after the Arazzo Specification, run against a server. */
@NullMarked
package dev.darkroom.conform.workflow;

import org.jspecify.annotations.NullMarked;
