package dev.darkroom.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * What one provider's client does on the server, from beginning to end. Its class is named like the provider, which is the
 * first word of the title of the provider's document.
 */
interface Story {

    /** The index of the documents that are on the class path: of each provider its title. */
    String INDEX = "/dev/darkroom/specs/index.properties";

    /** A story of each provider, by name. */
    static List<Story> all() {
        Properties titles = new Properties();
        try (InputStream index = Objects.requireNonNull(Story.class.getResourceAsStream(INDEX), INDEX)) {
            titles.load(index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return titles.values().stream()
                .map(title -> String.valueOf(title).replaceFirst(" .*", ""))
                .sorted()
                .map(Story::of)
                .toList();
    }

    private static Story of(String provider) {
        try {
            Class<?> type = Class.forName(Story.class.getPackageName() + "." + provider + "Story");
            return (Story) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("there is no story of " + provider, e);
        }
    }

    /** The provider and what happens, on one line. */
    String title();

    /**
     * Acts it out.
     *
     * @throws IOException if a picture of this machine cannot be read
     */
    void tell(Stage stage) throws IOException;
}
