package rs.tefter.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;

/** An element of a document with what stands below it, to be read as texts. */
record Element(Document document, int node) {

    static Element root(Document document) {
        return new Element(document, document.root());
    }

    /** The text at the path as the document has it, without white space at its ends; empty text if there is none. */
    String text(Name... path) {
        return value(path).orElse("");
    }

    Optional<String> value(Name... path) {
        return document.value(node, path);
    }

    Optional<Element> find(Name... path) {
        int found = document.find(node, path);
        return found == Document.NONE ? Optional.empty() : Optional.of(new Element(document, found));
    }

    String attribute(String name) {
        return document.attribute(node, name).map(String::strip).orElse("");
    }

    /** The child elements of that name. */
    List<Element> all(Name name) {
        List<Element> all = new ArrayList<>();
        for (int at = document.child(node, name); at != Document.NONE; at = document.next(at, name)) {
            all.add(new Element(document, at));
        }
        return all;
    }
}
