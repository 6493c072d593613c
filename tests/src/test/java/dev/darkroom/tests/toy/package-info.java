/** A provider that does not exist, from its document to its client and its server. */
@NullMarked
package dev.darkroom.tests.toy;

import org.jspecify.annotations.NullMarked;
