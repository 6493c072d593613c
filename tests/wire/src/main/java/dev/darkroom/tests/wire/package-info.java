/** Wire cases: exchanges written as data, how they are read, sent and compared. No part of what is compared is used here. */
@NullMarked
package dev.darkroom.tests.wire;

import org.jspecify.annotations.NullMarked;
