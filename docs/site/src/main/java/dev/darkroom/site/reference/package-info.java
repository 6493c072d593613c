/** Pages about a provider's operations and models, from its OpenAPI file. */
@NullMarked
package dev.darkroom.site.reference;

import org.jspecify.annotations.NullMarked;
