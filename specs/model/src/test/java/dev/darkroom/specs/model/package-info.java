@NullMarked
package dev.darkroom.specs.model;

import org.jspecify.annotations.NullMarked;
