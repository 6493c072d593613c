/** What each {@code x-} key means; what has the wrong form reads as if it were not there, and is a finding of the lint. */
@NullMarked
package dev.darkroom.specs.model.extension;

import org.jspecify.annotations.NullMarked;
