/** What the generator can do and what it cannot: one table, which the generator obeys and the lint reports. */
@NullMarked
package dev.darkroom.specs.model.support;

import org.jspecify.annotations.NullMarked;
