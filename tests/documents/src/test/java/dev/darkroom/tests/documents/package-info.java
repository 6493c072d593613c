@NullMarked
package dev.darkroom.tests.documents;

import org.jspecify.annotations.NullMarked;
