/** What the server shows to people, looked at with a real browser. Without one the tests are skipped, and say so. */
@NullMarked
package dev.darkroom.browser;

import org.jspecify.annotations.NullMarked;
