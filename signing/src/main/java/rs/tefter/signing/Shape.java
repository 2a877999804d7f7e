package rs.tefter.signing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;

/** Walks elements that must be exactly as expected; anything else is a refusal that names its place. */
record Shape(Document document) {
    private static final int MAX_BASE64 = 256 << 10;

    Refusal refusal(Fault.Check check, int node, String detail) {
        return new Refusal(check, document.path(node), detail);
    }

    private Refusal shape(int node, String detail) {
        return refusal(Fault.Check.SHAPE, node, detail);
    }

    List<Integer> children(int node) {
        List<Integer> children = new ArrayList<>();
        for (int child = document.firstChild(node); child != Document.NONE; child = document.nextSibling(child)) children.add(child);
        return children;
    }

    /** The children of an element, which must have these names in this order, and no text between them. */
    List<Integer> exactly(int node, Name... names) throws Refusal {
        List<Integer> children = children(node);
        List<Name> found = children.stream().map(document::name).toList();
        if (!found.equals(Arrays.asList(names))) {
            throw shape(node, "The element has not exactly these children: " + Arrays.toString(names) + ".");
        }
        if (!document.text(node).isBlank()) throw shape(node, "Text stands between the children of the element.");
        return children;
    }

    /** The only child. */
    int only(int node, Name name) throws Refusal {
        return exactly(node, name).getFirst();
    }

    /** An element without children. */
    void isLeaf(int node) throws Refusal {
        if (document.firstChild(node) != Document.NONE) throw shape(node, "The element has children.");
    }

    /** An element without any content. */
    void isEmpty(int node) throws Refusal {
        isLeaf(node);
        if (!document.text(node).isBlank()) throw shape(node, "The element has content.");
    }

    /** An element has no attributes but these. */
    void attributes(int node, String... allowed) throws Refusal {
        for (int i = 0; i < document.attributeCount(node); i++) {
            Name name = document.attributeName(node, i);
            if (!name.namespace().isEmpty() || !Arrays.asList(allowed).contains(name.local())) {
                throw shape(node, "The element has the attribute " + name + ", which does not belong here.");
            }
        }
    }

    Optional<String> attribute(int node, String name) {
        return document.attribute(node, name);
    }

    String required(int node, String attribute) throws Refusal {
        String value = document.attribute(node, attribute).orElse("");
        if (value.isEmpty()) throw shape(node, "The element has no attribute " + attribute + ".");
        return value;
    }

    String text(int node) throws Refusal {
        isLeaf(node);
        return document.text(node).strip();
    }

    /** The algorithm that an element names; it has no content, so no parameters either. */
    String algorithm(int node) throws Refusal {
        attributes(node, "Algorithm");
        isEmpty(node);
        return required(node, "Algorithm");
    }

    C14n canonicalization(int node) throws Refusal {
        String uri = algorithm(node);
        return C14n.of(uri).orElseThrow(() -> refusal(Fault.Check.ALGORITHM, node, "The canonicalization is not one of the profile: " + uri + "."));
    }

    void algorithm(int node, String expected) throws Refusal {
        String uri = algorithm(node);
        if (!uri.equals(expected)) throw refusal(Fault.Check.ALGORITHM, node, "The algorithm is not " + expected + " but " + uri + ".");
    }

    byte[] base64(int node) throws Refusal {
        String text = text(node);
        if (text.length() > MAX_BASE64) throw shape(node, "The value has more than " + MAX_BASE64 + " characters.");
        try {
            return Base64.getDecoder().decode(withoutSpace(text));
        } catch (IllegalArgumentException none) {
            throw shape(node, "The value is not base64.");
        }
    }

    private static String withoutSpace(String text) {
        boolean spaced = text.chars().anyMatch(c -> c <= ' ');
        return spaced ? text.replaceAll("[ \t\r\n]", "") : text;
    }

    /** A DigestMethod, which must be SHA-256, and the value beside it. */
    byte[] digest(int method, int value) throws Refusal {
        algorithm(method, Vocabulary.SHA256);
        attributes(value);
        return base64(value);
    }
}
