/** The company, project and images of the documents' examples. */
@NullMarked
package dev.darkroom.server.provider.procore.demo;

import org.jspecify.annotations.NullMarked;
