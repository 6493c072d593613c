@NullMarked
package dev.darkroom.server.library;

import org.jspecify.annotations.NullMarked;
