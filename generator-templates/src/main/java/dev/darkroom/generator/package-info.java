/**
 * Turns an OpenAPI document into the Java of Darkroom's clients and server interfaces.
 *
 * <p>Deciding happens here, printing in the mustache templates: a template that would need to know what something means
 * is given a fact from {@link dev.darkroom.generator.view} instead.
 */
@NullMarked
package dev.darkroom.generator;

import org.jspecify.annotations.NullMarked;
