/** ImageMonkey: pictures are donated under a label, and voted on. */
@NullMarked
package dev.darkroom.server.provider.imagemonkey;

import org.jspecify.annotations.NullMarked;
