/** The demo data of Livingdocs. */
@NullMarked
package dev.darkroom.server.provider.livingdocs.demo;

import org.jspecify.annotations.NullMarked;
