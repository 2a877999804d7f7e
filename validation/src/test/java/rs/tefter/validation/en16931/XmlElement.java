package rs.tefter.validation.en16931;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element that tests change: names carry the prefixes of {@link XmlWriter}, text is kept as markup. */
final class XmlElement implements XmlContent {
    private static final XMLInputFactory PARSERS = parsers();

    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<XmlContent> content = new ArrayList<>();
    private String name;
    private XmlElement parent;

    XmlElement(String name) {
        this.name = name;
    }

    /** Reads a document; white space beside elements is left out. */
    static XmlElement parse(byte[] document) {
        try {
            XMLStreamReader reader = PARSERS.createXMLStreamReader(new ByteArrayInputStream(document));
            XmlElement at = null;
            while (reader.next() != XMLStreamConstants.END_DOCUMENT) {
                if (reader.isStartElement()) {
                    at = started(reader, at);
                } else if (reader.isEndElement() && at.parent != null) {
                    at = at.parent;
                } else if (reader.isCharacters() && !reader.isWhiteSpace()) {
                    at.content.add(new Text(XmlWriter.escaped(reader.getText())));
                }
            }
            return at;
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static XmlElement started(XMLStreamReader reader, XmlElement parent) {
        var element = new XmlElement(XmlWriter.prefixed(reader.getNamespaceURI(), reader.getLocalName()));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeNamespace(i) == null) {
                element.attributes.put(reader.getAttributeLocalName(i), XmlWriter.escaped(reader.getAttributeValue(i)));
            }
        }
        if (parent != null) {
            parent.add(element);
        }
        return element;
    }

    private static XMLInputFactory parsers() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    String name() {
        return name;
    }

    void rename(String newName) {
        name = newName;
    }

    Optional<XmlElement> parent() {
        return Optional.ofNullable(parent);
    }

    List<XmlElement> children() {
        return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast).toList();
    }

    List<XmlElement> children(String childName) {
        return children().stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** This element and all below it, in document order. */
    Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(XmlElement::all));
    }

    /** The written text, without that of children. */
    String text() {
        var text = new StringBuilder();
        for (XmlContent part : content) {
            if (part instanceof Text(String markup)) {
                text.append(markup);
            }
        }
        return text.toString();
    }

    boolean isLeaf() {
        return children().isEmpty();
    }

    /** Replaces all content by this markup. */
    XmlElement set(String markup) {
        content.clear();
        content.add(new Text(markup));
        return this;
    }

    void add(XmlElement child) {
        insert(content.size(), child);
    }

    void insert(int index, XmlElement child) {
        child.parent = this;
        content.add(index, child);
    }

    int indexOf(XmlElement child) {
        for (int i = 0; i < content.size(); i++) {
            if (content.get(i) == child) {
                return i;
            }
        }
        throw new IllegalArgumentException(child.name + " is no child of " + name);
    }

    void remove() {
        parent.content.remove(parent.indexOf(this));
    }

    /** Puts another element at the place after this one. */
    void follow(XmlElement sibling) {
        parent.insert(parent.indexOf(this) + 1, sibling);
    }

    XmlElement copy() {
        var copy = new XmlElement(name);
        copy.attributes.putAll(attributes);
        for (XmlContent part : content) {
            switch (part) {
                case XmlElement child -> copy.add(child.copy());
                case Text text -> copy.content.add(text);
            }
        }
        return copy;
    }
}
