package dev.darkroom.generator.view;

/**
 * A parameter as it goes over the wire.
 *
 * @param name the argument, or the member of the options
 * @param wire its name on the wire
 * @param in {@code path}, {@code query}, {@code header} or {@code cookie}
 * @param required whether it is an argument of its own
 * @param style a constant of the runtime's {@code ParameterStyle}; empty for a value that every style writes alike
 */
public record ParameterView(String name, String wire, String in, boolean required, String style) {

    /** Whether it matters how the value is written. */
    public boolean styled() {
        return !style.isEmpty();
    }
}
