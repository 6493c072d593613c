/** The interfaces of Procore's document: requests become what the domain knows, and that becomes responses. */
@NullMarked
package dev.darkroom.server.provider.procore.api;

import org.jspecify.annotations.NullMarked;
