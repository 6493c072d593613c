package dev.darkroom.specs.model;

import com.fasterxml.jackson.core.JsonPointer;
import org.jspecify.annotations.Nullable;

/**
 * Where an element stands.
 *
 * @param document the document
 * @param parent the element above; null for the document's root
 * @param kind what stands there
 * @param pointer from the root of the document
 * @param member the member of the parent that leads there
 */
record Position(Document document, @Nullable Element parent, Kind kind, JsonPointer pointer, String member) {}
