package rs.tefter.ubl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One walk over one document. Problems are found in the order in which a schema validator meets them. */
final class StructureRun {
    private static final int MAX_EXPECTED = 8;
    private static final Set<String> SIGNATURE_NAMESPACES = Set.of("http://www.w3.org/2000/09/xmldsig#",
            "http://www.w3.org/2009/xmldsig11#",
            "http://uri.etsi.org/01903/v1.3.2#", "http://uri.etsi.org/01903/v1.4.1#",
            "urn:oasis:names:specification:ubl:schema:xsd:CommonSignatureComponents-2",
            "urn:oasis:names:specification:ubl:schema:xsd:SignatureAggregateComponents-2",
            "urn:oasis:names:specification:ubl:schema:xsd:SignatureBasicComponents-2");

    private final Document document;
    private final byte[] bytes;
    private final List<StructureProblem> problems = new ArrayList<>(0);

    StructureRun(Document document) {
        this.document = document;
        this.bytes = document.source().bytes();
    }

    List<StructureProblem> problems() {
        return List.copyOf(problems);
    }

    /** @param signatures whether elements of a signature may stand below */
    void element(int node, StructureTables.Type type, boolean signatures) {
        if (isFull()) return;
        switch (type) {
            case StructureTables.Value value -> {
                if (document.attributeCount(node) != 0 || value.requiredAttributes() != 0) attributes(node, value);
                value(node, value.content());
            }
            case Content content -> {
                if (document.attributeCount(node) != 0) noAttributes(node);
                children(node, content, signatures || content.isSignature());
            }
            case StructureTables.Wildcard _ -> {
                if (document.attributeCount(node) != 0) noAttributes(node);
                wildcard(node);
            }
        }
    }

    private void children(int node, Content content, boolean signatures) {
        int position = 0;
        boolean used = false;
        for (int child = document.firstChild(node); child != Document.NONE && !isFull(); child = document.nextSibling(child)) {
            int id = document.nameId(child);
            int at = used && !content.isRepeatable(position) ? position + 1 : position;
            int found = content.place(id);
            boolean known = found >= at;
            if (!known && signatures && isSignature(child)) {
                signature(child);
                continue;
            }
            boolean again = used && at == position;
            if (!known || content.requires(again ? at + 1 : at, found)) unexpected(child, content, at, again);
            if (!known) continue;
            position = found;
            used = true;
            element(child, StructureTables.type(id), signatures);
        }
        text(node);
        missing(node, content, position, used);
    }

    private void missing(int node, Content content, int position, boolean used) {
        int from = used ? position + 1 : position;
        if (!content.requires(from, content.size())) return;
        int place = from;
        while (!content.isRequired(place)) place++;
        String name = content.name(place);
        add("TEF-L1-02", node, name, expected(content, used && !content.isRepeatable(position) ? from : position, used),
                "The element " + name + " is missing.");
    }

    private void unexpected(int child, Content content, int position, boolean used) {
        List<String> expected = expected(content, position, used);
        String name = document.name(child).toString();
        add("TEF-L1-01", child, name, expected, expected.isEmpty() ? "No element is allowed here." : "The element " + name
                + " is not allowed here.");
    }

    /** The names allowed at a place: up to and with the first that must come. */
    private static List<String> expected(Content content, int position, boolean used) {
        var names = new ArrayList<String>();
        for (int i = position; i < content.size() && names.size() < MAX_EXPECTED; i++) {
            names.add(content.name(i));
            if (content.isRequired(i) && !(used && i == position)) break;
        }
        return List.copyOf(names);
    }

    /** The content of ExtensionContent: one element of a namespace that is not the one of extensions. */
    private void wildcard(int node) {
        int child = document.firstChild(node);
        if (child != Document.NONE) {
            String namespace = document.name(child).namespace();
            if (namespace.isEmpty() || namespace.equals(Namespaces.CEC)) {
                add("TEF-L1-01", child, document.name(child).toString(), List.of(),
                        "An extension needs an element of a namespace of its own.");
            } else {
                lax(child);
            }
            for (int other = document.nextSibling(child); other != Document.NONE && !isFull(); other = document.nextSibling(other)) {
                add("TEF-L1-01", other, document.name(other).toString(), List.of(), "An extension holds one element only.");
            }
        }
        text(node);
        if (child == Document.NONE) add("TEF-L1-02", node, "*", List.of(), "The extension is empty.");
    }

    /** Below an element that UBL does not know, those it knows are still held against the schema. */
    private void lax(int node) {
        if (isSignature(node)) {
            signature(node);
            return;
        }
        StructureTables.Type type = isOtherRoot(node) ? null : StructureTables.type(document.nameId(node));
        if (type != null) {
            element(node, type, true);
            return;
        }
        for (int i = 0, n = document.attributeCount(node); i < n; i++) isXsi(node, document.attributeName(node, i));
        for (int child = document.firstChild(node); child != Document.NONE && !isFull(); child = document.nextSibling(child)) lax(child);
    }

    /** The schema of an invoice does not know CreditNote, nor the other way round. */
    private boolean isOtherRoot(int node) {
        String namespace = document.name(node).namespace();
        boolean root = namespace.equals(Namespaces.INVOICE) || namespace.equals(Namespaces.CREDIT_NOTE);
        return root && !namespace.equals(document.name(document.root()).namespace());
    }

    private boolean isSignature(int node) {
        return document.nameId(node) == Name.FOREIGN && SIGNATURE_NAMESPACES.contains(document.name(node).namespace());
    }

    private void signature(int node) {
        add("TEF-L1-07", node, document.name(node).toString(), List.of(), "The signature was not looked into.");
    }

    private void noAttributes(int node) {
        for (int i = 0, n = document.attributeCount(node); i < n; i++) {
            Name name = document.attributeName(node, i);
            if (!isXsi(node, name)) notAllowed(node, name);
        }
    }

    private void attributes(int node, StructureTables.Value value) {
        int required = 0;
        for (int i = 0, n = document.attributeCount(node); i < n; i++) {
            Name name = document.attributeName(node, i);
            StructureTables.Attribute attribute = find(value, name.id());
            if (attribute == null) {
                if (!isXsi(node, name)) notAllowed(node, name);
                continue;
            }
            if (attribute.required()) required++;
            if (!attribute.type().takesAnything()) attributeValue(node, i, attribute.type());
        }
        if (required < value.requiredAttributes()) missingAttributes(node, value);
    }

    private static StructureTables.Attribute find(StructureTables.Value value, int name) {
        for (StructureTables.Attribute attribute : value.attributes()) {
            if (attribute.name() == name) return attribute;
        }
        return null;
    }

    private void attributeValue(int node, int index, SimpleType type) {
        byte[] value = document.attributeValue(node, index).getBytes(StandardCharsets.UTF_8);
        if (type.accepts(value, 0, value.length)) return;
        String name = document.attributeName(node, index).toString();
        add("TEF-L1-04", node, name, List.of(), "The value of the attribute " + name + " is not of type " + type.schemaName() + ".");
    }

    private void missingAttributes(int node, StructureTables.Value value) {
        for (StructureTables.Attribute attribute : value.attributes()) {
            String name = Vocabulary.get(attribute.name()).local();
            if (attribute.required() && document.attribute(node, name).isEmpty()) {
                add("TEF-L1-03", node, name, List.of(), "The attribute " + name + " is missing.");
            }
        }
    }

    private void notAllowed(int node, Name name) {
        add("TEF-L1-04", node, name.toString(), List.of(), "The attribute " + name + " is not allowed here.");
    }

    /** Whether the attribute belongs to the schema language itself; those that would change the type of an element are refused. */
    private boolean isXsi(int node, Name name) {
        if (!name.namespace().equals(Namespaces.XSI) || name.id() == Name.FOREIGN) return false;
        if (name.local().equals("type") || name.local().equals("nil")) {
            add("TEF-L1-06", node, name.toString(), List.of(), "The attribute " + name + " is not accepted.");
        }
        return true;
    }

    private void value(int node, SimpleType type) {
        for (int child = document.firstChild(node); child != Document.NONE && !isFull(); child = document.nextSibling(child)) {
            add("TEF-L1-01", child, document.name(child).toString(), List.of(), "No element is allowed here.");
        }
        if (type.takesAnything() || isValid(node, type)) return;
        String name = document.name(node).toString();
        add("TEF-L1-05", node, name, List.of(), "The value of " + name + " is not of type " + type.schemaName() + ".");
    }

    private boolean isValid(int node, SimpleType type) {
        int from = document.contentStart(node);
        int to = document.contentEnd(node);
        if (Text.isPlain(bytes, from, to)) return type.accepts(bytes, from, to);
        byte[] text = document.text(node).getBytes(StandardCharsets.UTF_8);
        return type.accepts(text, 0, text.length);
    }

    /** Between the elements of a sequence there may be white space only. */
    private void text(int node) {
        int from = document.contentStart(node);
        boolean blank = true;
        for (int child = document.firstChild(node); child != Document.NONE && blank; child = document.nextSibling(child)) {
            blank = Text.isBlank(bytes, from, document.start(child));
            from = document.end(child);
        }
        if (blank && Text.isBlank(bytes, from, document.contentEnd(node))) return;
        String name = document.name(node).toString();
        add("TEF-L1-05", node, name, List.of(), "Text stands between the elements of " + name + ".");
    }

    private void add(String id, int node, String subject, List<String> expected, String detail) {
        if (!isFull()) problems.add(new StructureProblem(id, node, subject, expected, detail));
    }

    /** What is found now would not be told. */
    private boolean isFull() {
        return problems.size() >= StructureCheck.MAX_PROBLEMS;
    }
}
