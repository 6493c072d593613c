@NullMarked
package dev.darkroom.conform.record;

import org.jspecify.annotations.NullMarked;
