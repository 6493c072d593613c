@NullMarked
package dev.darkroom.specs.model.naming;

import org.jspecify.annotations.NullMarked;
