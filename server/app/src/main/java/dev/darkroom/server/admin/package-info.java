/** The demo data. */
@NullMarked
package dev.darkroom.server.admin;

import org.jspecify.annotations.NullMarked;
