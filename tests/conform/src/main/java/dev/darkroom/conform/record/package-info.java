/** Turns real exchanges into wire cases, without the secrets in them. */
@NullMarked
package dev.darkroom.conform.record;

import org.jspecify.annotations.NullMarked;
