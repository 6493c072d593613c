@NullMarked
package dev.darkroom.site.sample;

import org.jspecify.annotations.NullMarked;
