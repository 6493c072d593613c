package dev.darkroom.tests.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A pom as it stands in the project. */
record Pom(Path file, Element project) {

    private static final Path ROOT = Path.of("..", "pom.xml");

    static Pom root() {
        return read(ROOT.normalize());
    }

    private static Pom read(Path file) {
        try {
            return new Pom(
                    file,
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(file.toFile())
                            .getDocumentElement());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }

    /** This one and all modules below it. */
    List<Pom> all() {
        List<Pom> found = new ArrayList<>(List.of(this));
        elements("modules", "module").map(Element::getTextContent).forEach(module -> {
            Path below = file.resolveSibling(module).normalize();
            found.addAll(read(Files.isDirectory(below) ? below.resolve("pom.xml") : below)
                    .all());
        });
        return found;
    }

    boolean published() {
        return elements("properties", "maven.deploy.skip").findAny().isEmpty();
    }

    String artifact() {
        return text("artifactId");
    }

    String packaging() {
        return has("packaging") ? text("packaging") : "jar";
    }

    boolean has(String... path) {
        return elements(path).anyMatch(element -> !element.getTextContent().isBlank());
    }

    String text(String... path) {
        return elements(path).findFirst().orElseThrow().getTextContent();
    }

    /** The elements at a path below the project. */
    Stream<Element> elements(String... path) {
        Stream<Element> found = Stream.of(project);
        for (String name : path) {
            found = found.flatMap(element -> children(element, name));
        }
        return found;
    }

    private static Stream<Element> children(Element element, String name) {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .<Node>mapToObj(nodes::item)
                .filter(node -> node.getNodeName().equals(name))
                .map(Element.class::cast);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
