/** What was called, and how it was answered: the newest calls, in memory, without their secrets when they are shown. */
@NullMarked
package dev.darkroom.server.journal;

import org.jspecify.annotations.NullMarked;
