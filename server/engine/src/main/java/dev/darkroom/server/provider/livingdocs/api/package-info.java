/** The operations of Livingdocs, and its call to the webhook of an import. */
@NullMarked
package dev.darkroom.server.provider.livingdocs.api;

import org.jspecify.annotations.NullMarked;
