/** Services that keep data outside of the server: started by tests, on the loopback interface, and gone with them. */
@NullMarked
package dev.darkroom.tests.stores;

import org.jspecify.annotations.NullMarked;
