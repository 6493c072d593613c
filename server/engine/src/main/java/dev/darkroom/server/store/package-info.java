/** Where things are kept: a database and files, behind the interfaces of the other rooms. */
@NullMarked
package dev.darkroom.server.store;

import org.jspecify.annotations.NullMarked;
