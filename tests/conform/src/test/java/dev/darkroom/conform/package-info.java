@NullMarked
package dev.darkroom.conform;

import org.jspecify.annotations.NullMarked;
