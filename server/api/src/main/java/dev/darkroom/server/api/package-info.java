/** What the generated interfaces of all providers have in common. */
@NullMarked
package dev.darkroom.server.api;

import org.jspecify.annotations.NullMarked;
