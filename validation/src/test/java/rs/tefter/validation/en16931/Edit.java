package rs.tefter.validation.en16931;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A change of a document in one line, in the words of an invoice: {@code remove PATH}, {@code set PATH VALUE}, {@code copy PATH},
 * {@code add PATH XML}, each for every element at the path, and {@code put PATH VALUE}, which makes what its path lacks. A path may end in
 * an attribute; a point is the root.
 */
record Edit(String verb, String path, String value) {
    static Edit of(String line) {
        String[] words = line.split(" ", 3);
        return new Edit(words[0], words[1], words.length > 2 ? words[2] : "");
    }

    /** Whether there was anything to do. */
    boolean apply(XmlElement root) {
        DocumentKind kind = DocumentKind.of(root);
        String place = kind.translate(path);
        int slash = place.lastIndexOf('/');
        boolean isAttribute = place.startsWith("@", slash + 1);
        String elementPath = isAttribute ? place.substring(0, Math.max(0, slash)) : place;
        List<XmlElement> elements = verb.equals("put") ? List.of(make(root, elementPath, isAttribute)) : find(root, elementPath);
        for (XmlElement element : elements) {
            if (isAttribute) {
                changeAttribute(element, place.substring(slash + 2));
            } else {
                change(element, kind.translate(value));
            }
        }
        return !elements.isEmpty();
    }

    private static List<XmlElement> find(XmlElement root, String elementPath) {
        return elementPath.equals(".") ? List.of(root) : XmlPath.find(root, elementPath);
    }

    private void changeAttribute(XmlElement element, String attribute) {
        switch (verb) {
            case "remove" -> element.attributes.remove(attribute);
            case "set", "put" -> element.attributes.put(attribute, value);
            default -> throw new IllegalArgumentException("No verb for attributes: " + verb);
        }
    }

    private void change(XmlElement element, String translated) {
        switch (verb) {
            case "remove" -> element.remove();
            case "set", "put" -> element.set(translated);
            case "copy" -> element.follow(element.copy());
            case "add" -> fragment(translated).forEach(element::add);
            default -> throw new IllegalArgumentException("No verb for elements: " + verb);
        }
    }

    /** The element at the path; its last step is new unless an old one will do. */
    private static XmlElement make(XmlElement root, String elementPath, boolean oldOneWillDo) {
        XmlElement at = root;
        for (String rest = elementPath; !rest.isEmpty(); ) {
            int end = rest.indexOf('/') < 0 ? rest.length() : rest.indexOf('/');
            List<XmlElement> there = at.children(rest.substring(0, end));
            if (there.isEmpty() || end == rest.length() && !oldOneWillDo) {
                at.add(new XmlElement(rest.substring(0, end)));
                at = at.children().getLast();
            } else {
                at = there.getFirst();
            }
            rest = rest.substring(Math.min(end + 1, rest.length()));
        }
        return at;
    }

    /** The elements that a piece of a document consists of, with the prefixes of {@link XmlWriter}. */
    static List<XmlElement> fragment(String xml) {
        var document = new StringBuilder("<x:fragment");
        XmlWriter.NAMESPACES.forEach((prefix, namespace) -> {
            if (!namespace.isEmpty()) {
                document.append(" xmlns:").append(prefix).append("='").append(namespace).append('\'');
            }
        });
        document.append('>').append(xml).append("</x:fragment>");
        return XmlElement.parse(document.toString().getBytes(StandardCharsets.UTF_8)).children();
    }
}
