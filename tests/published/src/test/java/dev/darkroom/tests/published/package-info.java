/** What goes to a repository, as it was packaged. */
@NullMarked
package dev.darkroom.tests.published;

import org.jspecify.annotations.NullMarked;
