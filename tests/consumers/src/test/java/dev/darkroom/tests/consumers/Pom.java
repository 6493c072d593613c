package dev.darkroom.tests.consumers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a library says of itself, in Maven's local repository. */
record Pom(Path file, Path repository) {

    /** That of a jar that lies where Maven puts what it fetched. */
    static Pom beside(Path jar) throws Exception {
        String name = jar.getFileName().toString();
        Path pom = jar.resolveSibling(name.substring(0, name.length() - ".jar".length()) + ".pom");
        Element project = parsed(pom);
        String group = child(project, "groupId").isEmpty()
                ? child(element(project, "parent"), "groupId")
                : child(project, "groupId");
        // Version, artifact and each part of the group are a folder.
        Path repository = jar.getParent().getParent().getParent();
        for (int i = 0; i < group.split("\\.").length; i++) {
            repository = repository.getParent();
        }
        return new Pom(pom, repository);
    }

    /** The names of its licences, those of its parent if it has none. */
    List<String> licences() throws Exception {
        Element project = parsed(file);
        NodeList entries = project.getElementsByTagName("license");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < entries.getLength(); i++) {
            names.add(child((Element) entries.item(i), "name"));
        }
        Element parent = element(project, "parent");
        return names.isEmpty() && parent != null ? parent(parent).licences() : names;
    }

    private Pom parent(Element parent) {
        String artifact = child(parent, "artifactId");
        String version = child(parent, "version");
        return new Pom(
                repository
                        .resolve(child(parent, "groupId").replace('.', '/'))
                        .resolve(artifact)
                        .resolve(version)
                        .resolve(artifact + "-" + version + ".pom"),
                repository);
    }

    private static Element parsed(Path pom) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (var in = Files.newInputStream(pom)) {
            return factory.newDocumentBuilder().parse(in).getDocumentElement();
        }
    }

    private static @Nullable Element element(Element of, String name) {
        for (var node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return element;
            }
        }
        return null;
    }

    private static String child(@Nullable Element of, String name) {
        Element child = of == null ? null : element(of, name);
        return child == null ? "" : child.getTextContent().strip();
    }
}
