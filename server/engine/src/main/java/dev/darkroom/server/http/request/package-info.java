/** What comes in: parameters and bodies, brought into the form that the documents describe and checked against it. */
@NullMarked
package dev.darkroom.server.http.request;

import org.jspecify.annotations.NullMarked;
