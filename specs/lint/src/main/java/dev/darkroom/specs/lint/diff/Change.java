package dev.darkroom.specs.lint.diff;

import dev.darkroom.specs.model.Element;

/**
 * One difference between two documents.
 *
 * @param kind what it is about
 * @param breaking whether users of the older document, be it on the wire or in generated Java, have to change something
 * @param place where it shows: in the newer document, or in the older one if it is gone from the newer
 * @param member the member of the place that differs; empty for the place itself
 * @param message what is different, in one line
 */
public record Change(ChangeKind kind, boolean breaking, Element place, String member, String message) {}
