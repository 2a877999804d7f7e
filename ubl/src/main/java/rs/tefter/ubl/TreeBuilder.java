package rs.tefter.ubl;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Takes the events of the parser, holds them against the limits and keeps the tree of the one document among them. */
final class TreeBuilder {
    private static final Set<Name> ROOTS = Set.of(Name.of(Namespaces.INVOICE, "Invoice"), Name.of(Namespaces.CREDIT_NOTE, "CreditNote"));
    private static final Set<Name> LINES = Set.of(Name.cac("InvoiceLine"), Name.cac("CreditNoteLine"));

    private static final int USUAL_PREFIXES = 8;
    private static final int NAMES_OF_A_PREFIX = 20;

    private final Utf8 source;
    private final Limits limits;
    private final Wrapping wrapping;
    private final Tree tree;
    private final Set<String> prefixes = new HashSet<>();
    private final int[] lastChildren;
    private final int[] open;

    private int depth;
    private int elements;
    private int lines;
    private boolean enveloped;
    /** How many of the open elements lead to the document. */
    private int onPath;
    private boolean holderSeen;
    private int depthOfRoot;
    private int current = Document.NONE;
    private boolean processingInstructions;

    TreeBuilder(Utf8 source, Limits limits, Wrapping wrapping) {
        this.source = source;
        this.limits = limits;
        this.wrapping = wrapping;
        this.tree = new Tree(source.bytes().length);
        this.lastChildren = new int[limits.maxDepth() + 1];
        this.open = new int[limits.maxDepth() + 1];
    }

    void startElement(XMLStreamReader reader, int start, int contentStart) throws Refusal {
        if (++depth > limits.maxDepth()) throw tooMuch(start, "Elements are nested deeper than " + limits.maxDepth() + ".");
        if (++elements > limits.maxElements()) throw tooMuch(start, "The document has more than " + limits.maxElements() + " elements.");
        checkNamespaces(reader, start);
        if (reader.getAttributeCount() > limits.maxAttributes()) {
            throw tooMuch(start, "An element has more than " + limits.maxAttributes() + " attributes.");
        }
        if (contentStart - start > Math.min(limits.maxNameLength(), limits.maxAttributeBytes())) checkLengths(reader, start);
        int name = intern(reader.getNamespaceURI(), reader.getLocalName(), start);
        if (current != Document.NONE) add(reader, name, start, contentStart);
        else outside(reader, name, start, contentStart);
    }

    /** An element that has no parent in the tree: the root, or a part of the envelope. */
    private void outside(XMLStreamReader reader, int id, int start, int contentStart) throws Refusal {
        Name name = tree.name(id);
        if (onPath == depth - 1 && wrapping.leads(depth, name)) {
            enveloped = true;
            if (depth == wrapping.depth() && holderSeen) {
                throw new Refusal("TEF-L0-08", start, "The envelope has more than one " + wrapping.holder() + ".");
            }
            holderSeen |= depth == wrapping.depth();
            onPath = depth;
        } else if (depth == 1 || onPath == wrapping.depth()) {
            if (tree.count > 0) throw new Refusal("TEF-L0-08", start, "The " + wrapping.holder() + " has more than one element.");
            if (!ROOTS.contains(name)) {
                throw new Refusal("TEF-L0-05", start, "The root element is not Invoice or CreditNote of UBL 2 but " + brief(name) + ".");
            }
            depthOfRoot = depth;
            add(reader, id, start, contentStart);
        }
    }

    private void add(XMLStreamReader reader, int name, int start, int contentStart) throws Refusal {
        int node = tree.addElement(name, current, start, contentStart);
        if (node > 0) {
            int previous = lastChildren[depth];
            if (previous != Document.NONE) tree.nextSiblings[previous] = node;
        }
        lastChildren[depth] = node;
        if (depth < limits.maxDepth()) lastChildren[depth + 1] = Document.NONE;
        open[depth] = node;
        current = node;
        for (int i = 0, n = reader.getAttributeCount(); i < n; i++) {
            tree.addAttribute(intern(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i), start));
        }
        if (depth == depthOfRoot + 1 && LINES.contains(tree.name(name)) && ++lines > limits.maxLines()) {
            throw tooMuch(start, "The document has more than " + limits.maxLines() + " lines.");
        }
    }

    void endElement(int start, int end) throws Refusal {
        if (current != Document.NONE) {
            int node = open[depth];
            // An empty-element tag reports the start of its end at its own start.
            tree.contentEnds[node] = Math.max(start, tree.contentStarts[node]);
            tree.ends[node] = end;
            checkText(node);
            current = depth == depthOfRoot ? Document.NONE : open[depth - 1];
        } else if (enveloped) {
            onPath = Math.min(onPath, depth - 1);
        }
        depth--;
    }

    void processingInstruction() {
        processingInstructions = true;
    }

    ReadResult result(Positions positions) throws Refusal {
        if (tree.count == 0) throw new Refusal("TEF-L0-08", source.content(), "The envelope has no document in its " + wrapping.holder() + ".");
        return new ReadResult.Read(new Document(source, positions, tree, enveloped), enveloped, processingInstructions);
    }

    /** How many names the parser may have learned that other documents do not use. */
    int strangeNames() {
        return tree.foreignNameCount() + Math.max(0, prefixes.size() - USUAL_PREFIXES) * NAMES_OF_A_PREFIX;
    }

    private int intern(String namespace, String local, int start) throws Refusal {
        int id = tree.intern(namespace == null ? "" : namespace, local);
        if (id >= Vocabulary.size() && !startsAsName(local)) throw new Refusal("TEF-L0-03", start, "What follows a prefix is no name.");
        if (tree.foreignNameCount() > limits.maxForeignNames()) {
            throw tooMuch(start, "The document has more than " + limits.maxForeignNames() + " different names that UBL does not know.");
        }
        return id;
    }

    /** The parser lets any character of a name stand behind a prefix, and none. */
    private static boolean startsAsName(String local) {
        if (local.isEmpty()) return false;
        char first = local.charAt(0);
        boolean inner = first >= '0' && first <= '9' || first == '-' || first == '.' || first == '\u00B7' || first >= '\u0300'
                && first <= '\u036F'
                || first == '\u203F' || first == '\u2040';
        return !inner;
    }

    /** The parser lets pass that a prefix is bound to an empty URI. */
    private void checkNamespaces(XMLStreamReader reader, int start) throws Refusal {
        for (int i = 0, n = reader.getNamespaceCount(); i < n; i++) {
            String prefix = reader.getNamespacePrefix(i);
            if (prefix == null || prefix.isEmpty()) continue;
            String uri = reader.getNamespaceURI(i);
            if (uri == null || uri.isEmpty()) throw new Refusal("TEF-L0-03", start, "A namespace prefix is bound to nothing.");
            prefixes.add(prefix);
            if (prefixes.size() > limits.maxPrefixes()) {
                throw tooMuch(start, "The document has more than " + limits.maxPrefixes() + " namespace prefixes.");
            }
        }
    }

    private void checkLengths(XMLStreamReader reader, int start) throws Refusal {
        checkName(reader.getLocalName(), start);
        for (int i = 0, n = reader.getAttributeCount(); i < n; i++) checkName(reader.getAttributeLocalName(i), start);
        var tag = new StartTag(source.bytes(), start);
        while (tag.nextAttribute()) {
            if (tag.rawLength() > limits.maxAttributeBytes()) {
                throw tooMuch(start, "An attribute has more than " + limits.maxAttributeBytes() + " bytes.");
            }
        }
    }

    private void checkName(String local, int start) throws Refusal {
        if (local.length() > limits.maxNameLength()) {
            throw tooMuch(start, "A name has more than " + limits.maxNameLength() + " characters.");
        }
    }

    private void checkText(int node) throws Refusal {
        int length = tree.contentEnds[node] - tree.contentStarts[node];
        if (length <= limits.maxTextBytes() || tree.name(tree.names[node]).local().endsWith("BinaryObject")) return;
        int own = tree.textBytes(source.bytes(), node);
        if (own > limits.maxTextBytes()) {
            throw new Refusal("TEF-L0-12", tree.starts[node], "A text has more than " + limits.maxTextBytes() + " bytes.");
        }
    }

    private static Refusal tooMuch(int start, String detail) {
        return new Refusal("TEF-L0-07", start, detail);
    }

    private static String brief(Name name) {
        String text = name.toString();
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
