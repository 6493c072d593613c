/** What the clients of all providers have in common: how they are set up. */
@NullMarked
package dev.darkroom.client;

import org.jspecify.annotations.NullMarked;
