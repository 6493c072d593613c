/** Queries of JSON after RFC 9535, which no library that could be had keeps to. */
@NullMarked
package dev.darkroom.specs.lint.jsonpath;

import org.jspecify.annotations.NullMarked;
