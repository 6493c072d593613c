@NullMarked
package dev.darkroom.specs.model.support;

import org.jspecify.annotations.NullMarked;
