@NullMarked
package dev.darkroom.conform.workflow;

import org.jspecify.annotations.NullMarked;
