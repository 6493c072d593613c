package dev.darkroom.server.library.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the root element of an SVG; entities and external references are off. */
final class SvgHeader {

    private static final Pattern PIXELS = Pattern.compile("(\\d{1,7})(?:\\.\\d*)?(?:\\s*+px)?");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");
    private static final int VIEW_BOX_NUMBERS = 4;

    /** Comments in front of the root element are held in memory, so they have a limit. */
    private static final int MAX_PROLOGUE_BYTES = 1 << 20;

    private static final XMLInputFactory XML = factory();

    private SvgHeader() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** @param bytes can be marked */
    static PictureFacts read(InputStream bytes) throws NotAPictureException, IOException {
        if (!beginsLikeXml(bytes)) {
            throw new NotAPictureException("the bytes are none of the known formats");
        }
        try {
            XMLStreamReader xml =
                    XML.createXMLStreamReader(new ByteArrayInputStream(bytes.readNBytes(MAX_PROLOGUE_BYTES)));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (!xml.getLocalName().equals("svg")) {
                        break;
                    }
                    return facts(xml);
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            // The JDK's reader also throws unchecked exceptions at bytes that are no XML at all.
            throw new NotAPictureException("the bytes are none of the known formats");
        }
        throw new NotAPictureException("the bytes are none of the known formats");
    }

    /** With a bracket, blanks or a byte order mark. The JDK's reader complains about other bytes on the console. */
    private static boolean beginsLikeXml(InputStream bytes) throws IOException {
        bytes.mark(2);
        int first = bytes.read();
        int second = bytes.read();
        bytes.reset();
        return switch (first) {
            case '<', ' ', '\t', '\r', '\n' -> true;
            case 0xef -> second == 0xbb;
            case 0xfe -> second == 0xff;
            case 0xff -> second == 0xfe;
            default -> false;
        };
    }

    private static PictureFacts facts(XMLStreamReader xml) {
        Integer width = pixels(xml.getAttributeValue(null, "width"));
        Integer height = pixels(xml.getAttributeValue(null, "height"));
        String viewBox = xml.getAttributeValue(null, "viewBox");
        if ((width == null || height == null) && viewBox != null) {
            // One more than there may be, so that what follows the fourth is never cut up.
            String[] numbers = SEPARATOR.split(viewBox.strip(), VIEW_BOX_NUMBERS + 1);
            boolean complete = numbers.length == VIEW_BOX_NUMBERS;
            width = complete ? pixels(numbers[2]) : null;
            height = complete ? pixels(numbers[3]) : null;
        }
        return new PictureFacts(PictureType.SVG, width, height, null, null);
    }

    private static @Nullable Integer pixels(@Nullable String length) {
        Matcher matcher = PIXELS.matcher(length == null ? "" : length.strip());
        Integer pixels = matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
        return pixels == null || pixels == 0 ? null : pixels;
    }
}
