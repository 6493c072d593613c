package dev.darkroom.client.call;

/** How a value is written as a parameter, by the names of OpenAPI; {@code id} is a list of 1 and 2, or an object. */
public enum ParameterStyle {
    /** {@code 1,2} or {@code x,1,y,2}. */
    SIMPLE,
    /** {@code 1,2} or {@code x=1,y=2}. */
    SIMPLE_EXPLODED,
    /** {@code .1,2} or {@code .x,1,y,2}. */
    LABEL,
    /** {@code .1.2} or {@code .x=1.y=2}. */
    LABEL_EXPLODED,
    /** {@code ;id=1,2} or {@code ;id=x,1,y,2}. */
    MATRIX,
    /** {@code ;id=1;id=2} or {@code ;x=1;y=2}. */
    MATRIX_EXPLODED,
    /** {@code id=1,2} or {@code id=x,1,y,2}. */
    FORM,
    /** {@code id=1&id=2} or {@code x=1&y=2}. */
    FORM_EXPLODED,
    /** {@code id=1%202} or {@code id=x%201%20y%202}. */
    SPACE_DELIMITED,
    /** {@code id=1|2} or {@code id=x|1|y|2}. */
    PIPE_DELIMITED,
    /** {@code id[x]=1&id[y]=2}. */
    DEEP_OBJECT,
    /** As a JSON document. */
    JSON
}
