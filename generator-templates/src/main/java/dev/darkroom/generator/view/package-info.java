/** What the templates print: one record per thing that appears in generated code, with every decision already taken. */
@NullMarked
package dev.darkroom.generator.view;

import org.jspecify.annotations.NullMarked;
