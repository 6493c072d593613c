package dev.darkroom.server.provider.procore.domain;

import java.util.Locale;

/** Texts without regard to case. Databases fold the letters of English only, so it is done here. */
public final class SearchText {

    private SearchText() {}

    /** The same for texts that differ in case only. */
    public static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
