@NullMarked
package dev.darkroom.site;

import org.jspecify.annotations.NullMarked;
