package dev.darkroom.conform.report;

import dev.darkroom.conform.Outcome;
import dev.darkroom.conform.Outcome.Verdict;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A suite for each provider. */
final class JunitReport {

    private JunitReport() {}

    static String write(URI server, List<Outcome> outcomes) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", server.toString());
            Map<String, List<Outcome>> byProvider = outcomes.stream()
                    .collect(Collectors.groupingBy(
                            outcome -> outcome.wireCase().provider(), TreeMap::new, Collectors.toList()));
            for (Map.Entry<String, List<Outcome>> suite : byProvider.entrySet()) {
                suite(xml, suite.getKey(), suite.getValue());
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text + "\n";
    }

    private static void suite(XMLStreamWriter xml, String provider, List<Outcome> outcomes) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", provider);
        xml.writeAttribute("tests", String.valueOf(outcomes.size()));
        xml.writeAttribute("failures", String.valueOf(TextReport.count(outcomes, Verdict.DIFFERS)));
        xml.writeAttribute("skipped", String.valueOf(TextReport.count(outcomes, Verdict.LEFT_OUT)));
        for (Outcome outcome : outcomes) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", provider + "." + outcome.wireCase().operation());
            xml.writeAttribute("name", outcome.wireCase().name());
            String remarks = printable(String.join("\n", outcome.remarks()));
            if (outcome.verdict() == Verdict.DIFFERS) {
                xml.writeStartElement("failure");
                xml.writeAttribute("message", outcome.wireCase().title());
                xml.writeCharacters(remarks);
                xml.writeEndElement();
            } else if (outcome.verdict() == Verdict.LEFT_OUT) {
                xml.writeEmptyElement("skipped");
                xml.writeAttribute("message", remarks);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** A body may hold what XML has no sign for. */
    private static String printable(String text) {
        return text.codePoints()
                .map(sign -> sign >= 0x20 && sign != 0xFFFE && sign != 0xFFFF && !(sign >= 0xD800 && sign <= 0xDFFF)
                                || sign == '\n'
                                || sign == '\t'
                        ? sign
                        : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
