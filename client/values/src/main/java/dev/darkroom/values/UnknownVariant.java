package dev.darkroom.values;

/** A value of a union in a shape that the document does not list; it is kept as JSON. */
public interface UnknownVariant {}
