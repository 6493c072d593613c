/** What is handed to a repository. */
@NullMarked
package dev.darkroom.tests.packaging;

import org.jspecify.annotations.NullMarked;
