/** What the libraries below must be. Not for users. */
@NullMarked
package dev.darkroom.client.version;

import org.jspecify.annotations.NullMarked;
