/** Disks that do what real ones do when nobody wants it. */
@NullMarked
package dev.darkroom.campaigns.disk;

import org.jspecify.annotations.NullMarked;
