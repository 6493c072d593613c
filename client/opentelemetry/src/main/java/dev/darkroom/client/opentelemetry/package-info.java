/** Calls as OpenTelemetry sees them. */
@NullMarked
package dev.darkroom.client.opentelemetry;

import org.jspecify.annotations.NullMarked;
