package dev.darkroom.specs.model;

/** What values of a schema are, once references are followed: the first thing a reader of a schema asks. */
public enum Shape {
    /** One of the values that the schema lists. */
    ENUM,
    /** A value of one of several schemas. */
    UNION,
    /** An object with members that have names, or an object that has none at all. */
    OBJECT,
    /** An object whose members have no names in the document. */
    MAP,
    ARRAY,
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    /** Anything. */
    ANY
}
