/** How lists that come in pages are asked for. */
@NullMarked
package dev.darkroom.client.paging;

import org.jspecify.annotations.NullMarked;
