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

    private static final Pattern PIXELS = Pattern.compile("\\s*(\\d{1,7})(?:\\.\\d*)?\\s*(?:px)?\\s*");
    private static final Pattern VIEW_BOX =
            Pattern.compile("\\s*\\S+[\\s,]+\\S+[\\s,]+(\\d{1,7})(?:\\.\\d*)?[\\s,]+(\\d{1,7})(?:\\.\\d*)?\\s*");

    /** Comments in front of the root element are held in memory, so they have a limit. */
    private static final int LONGEST_PROLOGUE = 1 << 20;

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
                    XML.createXMLStreamReader(new ByteArrayInputStream(bytes.readNBytes(LONGEST_PROLOGUE)));
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
        Matcher box = VIEW_BOX.matcher(viewBox == null ? "" : viewBox);
        if ((width == null || height == null) && box.matches()) {
            width = Integer.valueOf(box.group(1));
            height = Integer.valueOf(box.group(2));
        }
        return new PictureFacts(PictureType.SVG, width, height, null, null);
    }

    private static @Nullable Integer pixels(@Nullable String length) {
        Matcher matcher = PIXELS.matcher(length == null ? "" : length);
        return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
    }
}
