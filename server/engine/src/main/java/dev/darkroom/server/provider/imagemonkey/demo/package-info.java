/** The data it starts with. */
@NullMarked
package dev.darkroom.server.provider.imagemonkey.demo;

import org.jspecify.annotations.NullMarked;
