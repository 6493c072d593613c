/**
 * Worlds: data, faults and a journal for each, in one server. A request or a job is bound to the world it belongs to, and
 * whatever it stores or reads goes there; providers do not know of it.
 */
@NullMarked
package dev.darkroom.server.world;

import org.jspecify.annotations.NullMarked;
