package dev.darkroom.client.version;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of this very library. */
public final class ClientVersion {

    /** As the build writes it. */
    public static final String VALUE = read();

    private ClientVersion() {}

    private static String read() {
        try (InputStream file = ClientVersion.class.getResourceAsStream("client.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(file, "client.properties"));
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
