/** The providers' documents at run time: what is asked of a request is read from them, never written down again. */
@NullMarked
package dev.darkroom.server.contract;

import org.jspecify.annotations.NullMarked;
