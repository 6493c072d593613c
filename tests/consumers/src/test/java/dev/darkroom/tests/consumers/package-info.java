/** Applications as users build them. */
@NullMarked
package dev.darkroom.tests.consumers;

import org.jspecify.annotations.NullMarked;
