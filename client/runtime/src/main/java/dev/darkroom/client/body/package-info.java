/** What travels in a request or an answer: JSON, forms, and files as streams. */
@NullMarked
package dev.darkroom.client.body;

import org.jspecify.annotations.NullMarked;
