package rs.tefter.ubl;

import java.util.Optional;

/**
 * A UBL document as a compact tree over its bytes. Elements are numbered in document order, the root is 0; text and attribute
 * values are decoded when they are asked for. Safe for use by many threads once built.
 */
public final class Document {
    /** Stands for an element that does not exist. */
    public static final int NONE = -1;

    private final Utf8 source;
    private final Positions positions;
    private final Tree tree;
    private final boolean enveloped;

    Document(Utf8 source, Positions positions, Tree tree, boolean enveloped) {
        this.source = source;
        this.positions = positions;
        this.tree = tree;
        this.enveloped = enveloped;
    }

    /** The Invoice or CreditNote element, always 0. */
    public int root() {
        return 0;
    }

    /** Number of elements. */
    public int nodeCount() {
        return tree.count;
    }

    /** Name of an element. */
    public Name name(int node) {
        return tree.name(tree.names[node]);
    }

    /** {@link Name#id()} of an element's name without making anything; for the loops of rules. */
    public int nameId(int node) {
        return tree.names[node] < Vocabulary.size() ? tree.names[node] : Name.FOREIGN;
    }

    /** Parent element; {@link #NONE} for the root. */
    public int parent(int node) {
        return tree.parents[node];
    }

    /** First child element or {@link #NONE}. */
    public int firstChild(int node) {
        return tree.firstChild(node);
    }

    /** Next sibling element or {@link #NONE}. */
    public int nextSibling(int node) {
        return tree.nextSiblings[node];
    }

    /** First child element of that name or {@link #NONE}. */
    public int child(int node, Name name) {
        int first = firstChild(node);
        return first == NONE ? NONE : firstNamed(first, tree.idOf(name));
    }

    /** Next sibling element of that name or {@link #NONE}. */
    public int next(int node, Name name) {
        return firstNamed(tree.nextSiblings[node], tree.idOf(name));
    }

    /** First element in document order that the path of child names leads to, or {@link #NONE}. */
    public int find(int node, Name... path) {
        return find(node, 0, path);
    }

    private int find(int node, int step, Name... path) {
        if (step == path.length) return node;
        int id = tree.idOf(path[step]);
        for (int child = firstChild(node); child != NONE; child = tree.nextSiblings[child]) {
            int found = tree.names[child] == id ? find(child, step + 1, path) : NONE;
            if (found != NONE) return found;
        }
        return NONE;
    }

    private int firstNamed(int node, int id) {
        int at = node;
        while (at != NONE && tree.names[at] != id) at = tree.nextSiblings[at];
        return at;
    }

    /** The element's own character data as a parser reports it, without that of its children; never null. */
    public String text(int node) {
        return tree.text(source.bytes(), node);
    }

    /** The text of the element and of all below it in document order: its string value in XPath. */
    public String string(int node) {
        if (firstChild(node) == NONE) return text(node);
        var text = new StringBuilder();
        int from = tree.contentStarts[node];
        for (int child = firstChild(node); child != NONE; child = nextSibling(child)) {
            text.append(Text.content(source.bytes(), from, tree.starts[child])).append(string(child));
            from = end(child);
        }
        return text.append(Text.content(source.bytes(), from, tree.contentEnds[node])).toString();
    }

    /** Text of the element at {@link #find} without white space at its ends; empty if absent or blank. */
    public Optional<String> value(int node, Name... path) {
        int found = find(node, path);
        if (found == NONE) return Optional.empty();
        String value = trim(text(found));
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) from++;
        while (to > from && isSpace(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    /** Value of an attribute without namespace, exactly as a parser reports it. */
    public Optional<String> attribute(int node, String localName) {
        for (int i = 0, n = attributeCount(node); i < n; i++) {
            Name name = attributeName(node, i);
            if (name.namespace().isEmpty() && name.local().equals(localName)) return Optional.of(attributeValue(node, i));
        }
        return Optional.empty();
    }

    /** Number of attributes, namespace declarations not counted. */
    public int attributeCount(int node) {
        return tree.firstAttributes[node + 1] - tree.firstAttributes[node];
    }

    /** Name of the attribute at an index from 0, in document order. */
    public Name attributeName(int node, int index) {
        return tree.name(tree.attributes[tree.firstAttributes[node] + index]);
    }

    /** Value of the attribute at an index from 0, in document order. */
    public String attributeValue(int node, int index) {
        var tag = new StartTag(source.bytes(), tree.starts[node]);
        for (int seen = 0; tag.nextAttribute(); ) {
            if (!tag.isNamespaceDeclaration() && seen++ == index) return tag.value();
        }
        throw new IndexOutOfBoundsException(index);
    }

    /** 1-based line of the start tag in the received document. */
    public int line(int node) {
        return positions.line(tree.starts[node]);
    }

    /** 1-based column of the start tag, in code points. */
    public int column(int node) {
        return positions.column(tree.starts[node]);
    }

    /** 1-based line of the end tag; that of the start tag for an empty-element tag. */
    public int endLine(int node) {
        return positions.line(Math.max(tree.starts[node], end(node) - 1));
    }

    /** Offset of the start tag in the received bytes. */
    public int offset(int node) {
        return source.receivedOffset(tree.starts[node]);
    }

    /** Offset in the received bytes of the first byte after the element. */
    public int endOffset(int node) {
        return source.receivedOffset(end(node));
    }

    /** The element as XPath with the usual prefixes and an index at every step, as in {@code /Invoice[1]/cbc:ID[1]}. */
    public String path(int node) {
        var path = new StringBuilder();
        for (int at = node; at != NONE; at = parent(at)) path.insert(0, step(at));
        return path.toString();
    }

    private String step(int node) {
        int index = 1;
        if (node != root()) {
            for (int at = firstChild(parent(node)); at != node; at = nextSibling(at)) {
                if (tree.names[at] == tree.names[node]) index++;
            }
        }
        Name name = name(node);
        String prefix = Namespaces.usualPrefix(name.namespace());
        if (node == root()) return "/" + name.local() + "[1]";
        if (prefix != null && !prefix.isEmpty()) return "/" + prefix + ":" + name.local() + "[" + index + "]";
        return "/*[local-name()='" + name.local() + "' and namespace-uri()='" + name.namespace() + "'][" + index + "]";
    }

    /** Whether the root is a credit note; it is an invoice otherwise. */
    public boolean isCreditNote() {
        return name(root()).namespace().equals(Namespaces.CREDIT_NOTE);
    }

    /** The bytes as received, the envelope included; not a copy, not to be changed. */
    public byte[] bytes() {
        return source.received();
    }

    /** Whether the root stands inside an envelope, which may declare namespaces for it. */
    boolean isEnveloped() {
        return enveloped;
    }

    Utf8 source() {
        return source;
    }

    int start(int node) {
        return tree.starts[node];
    }

    int contentStart(int node) {
        return tree.contentStarts[node];
    }

    int contentEnd(int node) {
        return tree.contentEnds[node];
    }

    /** First byte of the UTF-8 form after the element. */
    int end(int node) {
        return tree.ends[node];
    }
}
