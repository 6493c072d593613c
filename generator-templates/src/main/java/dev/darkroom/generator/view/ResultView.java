package dev.darkroom.generator.view;

/**
 * What a call answers.
 *
 * @param type the return type, {@code void} when there is nothing
 * @param argument the same as a type argument
 * @param decoder the Java expression that decodes it
 * @param summary one line of Javadoc
 */
public record ResultView(String type, String argument, String decoder, String summary) {

    public boolean isVoid() {
        return "void".equals(type);
    }
}
