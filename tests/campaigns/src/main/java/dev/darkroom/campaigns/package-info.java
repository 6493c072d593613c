/**
 * What the server holds out: killed hundreds of times, slow clients, more calls than it can answer, uploads that break off,
 * hours of work. A {@link dev.darkroom.campaigns.Campaign} works on a server in a process of its own and says what came of it.
 */
@NullMarked
package dev.darkroom.campaigns;

import org.jspecify.annotations.NullMarked;
