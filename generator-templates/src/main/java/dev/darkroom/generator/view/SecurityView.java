package dev.darkroom.generator.view;

/**
 * A way to prove who calls.
 *
 * @param name the scheme's name in the document and the builder's method
 * @param placement the runtime's factory that says where the secret goes, as a Java expression
 * @param comment its Javadoc
 */
public record SecurityView(String name, String placement, String comment) {}
