package dev.darkroom.server.http.request.multipart;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads bytes as text rightly or not at all: a text with signs in place of what could not be read is one that nobody sent. */
public final class TextDecoder {

    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final int FIRST_LATIN_1_LETTER = 0xA0;

    private TextDecoder() {}

    /**
     * Reads bytes in the character set that their sender named, or is known to use.
     *
     * @throws UnreadableForm if they are no text in it
     */
    public static String decode(byte[] bytes, Charset charset) throws UnreadableForm {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableForm("a text is not in " + charset.name());
        }
    }

    /**
     * Reads a header, which names no character set: UTF-8, or else Latin-1, as HTTP once had it.
     *
     * @param octets the header's bytes, each as the character of its number
     * @throws UnreadableForm if it is text in neither
     */
    static String header(String octets) throws UnreadableForm {
        byte[] bytes = octets.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return decode(bytes, StandardCharsets.UTF_8);
        } catch (UnreadableForm e) {
            if (octets.chars().anyMatch(octet -> octet >= FIRST_BEYOND_ASCII && octet < FIRST_LATIN_1_LETTER)) {
                throw new UnreadableForm("the headers of a part are neither in UTF-8 nor in ISO-8859-1");
            }
            return octets;
        }
    }
}
