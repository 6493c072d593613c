/** What the generated classes of all providers have in common: equality, enums and unions. */
@NullMarked
package dev.darkroom.values;

import org.jspecify.annotations.NullMarked;
