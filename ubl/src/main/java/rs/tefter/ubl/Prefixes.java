package rs.tefter.ubl;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * Writes a document again with the usual prefixes. Only tags change: text, comments and attribute values are copied as written.
 * Prefixes of other namespaces stay, with their declarations; one that takes a usual prefix is moved to the default namespace.
 */
final class Prefixes {
    private static final Map<String, String> USUAL = Map.of(Namespaces.CAC, "cac", Namespaces.CBC, "cbc", Namespaces.CEC, "cec",
            Namespaces.SBT, "sbt");
    private static final Set<String> RESERVED = Set.of("", "cac", "cbc", "cec", "sbt");

    private static final Name EXTENSIONS = Name.cec("UBLExtensions");
    private static final Name EXTENSION = Name.cec("UBLExtension");
    private static final Name CONTENT = Name.cec("ExtensionContent");
    private static final Name SIGNATURES =
            Name.of("urn:oasis:names:specification:ubl:schema:xsd:CommonSignatureComponents-2", "UBLDocumentSignatures");

    private final Document document;
    private final byte[] bytes;
    private final String rootNamespace;
    private final ByteArrayOutputStream out;

    Prefixes(Document document) {
        this.document = document;
        this.bytes = document.source().bytes();
        this.rootNamespace = document.name(document.root()).namespace();
        this.out = new ByteArrayOutputStream(document.end(document.root()) - document.start(document.root()) + 512);
    }

    /** Whether every element already has the prefix that clients look for and the root declares what is used. */
    static boolean areUsual(Document document) {
        if (document.isEnveloped()) return false;
        String rootNamespace = document.name(document.root()).namespace();
        for (int node = 0; node < document.nodeCount(); node++) {
            if (isOfSignature(document, node)) {
                node = last(document, node);
                continue;
            }
            String namespace = document.name(node).namespace();
            String prefix = prefix(new StartTag(document.source().bytes(), document.start(node)).qualifiedName());
            String usual = namespace.equals(rootNamespace) ? "" : USUAL.get(namespace);
            boolean fits = usual != null ? prefix.equals(usual) : prefix.isEmpty() || !RESERVED.contains(prefix);
            if (!fits) return false;
        }
        return true;
    }

    /** Extensions with nothing but a signature: other prefixes would break what it signs, and nobody looks for literal names there. */
    private static boolean isOfSignature(Document document, int node) {
        Name name = document.name(node);
        if (name.equals(EXTENSION)) return document.find(node, CONTENT, SIGNATURES) != Document.NONE;
        int child = document.firstChild(node);
        if (!name.equals(EXTENSIONS) || child == Document.NONE) return false;
        while (child != Document.NONE && isOfSignature(document, child)) child = document.nextSibling(child);
        return child == Document.NONE;
    }

    /** The last element inside an element. */
    private static int last(Document document, int node) {
        int last = node;
        while (last + 1 < document.nodeCount() && document.start(last + 1) < document.end(node)) last++;
        return last;
    }

    byte[] rewritten() {
        element(document.root(), null);
        return out.toByteArray();
    }

    /** A namespace declaration in force, the innermost first. */
    private record Scope(String prefix, String uri, Scope outer) {
        static String uri(Scope scope, String prefix) {
            for (Scope at = scope; at != null; at = at.outer) {
                if (at.prefix.equals(prefix)) return at.uri;
            }
            return prefix.isEmpty() ? "" : null;
        }
    }

    private void element(int node, Scope outer) {
        var tag = new StartTag(bytes, document.start(node));
        var writer = new TagWriter(document.start(node), outer);
        String name = writer.qualified(document.name(node), prefix(tag.qualifiedName()), false);
        if (node == document.root()) writer.declareUsual();
        for (int index = 0; tag.nextAttribute(); ) {
            if (tag.isNamespaceDeclaration()) writer.keepDeclaration(tag);
            else writer.attribute(document.attributeName(node, index++), tag);
        }
        write("<" + name + writer.text);
        if (document.contentStart(node) == document.end(node)) {
            write("/>");
            return;
        }
        write(">");
        content(node, writer.scope);
        write("</" + name + ">");
    }

    private void content(int node, Scope scope) {
        int from = document.contentStart(node);
        for (int child = document.firstChild(node); child != Document.NONE; child = document.nextSibling(child)) {
            out.write(bytes, from, document.start(child) - from);
            element(child, scope);
            from = document.end(child);
        }
        out.write(bytes, from, document.contentEnd(node) - from);
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String prefix(String qualified) {
        int colon = qualified.indexOf(':');
        return colon < 0 ? "" : qualified.substring(0, colon);
    }

    /** What follows the name in one start tag, and the declarations in force behind it. */
    private final class TagWriter {
        private final StringBuilder text = new StringBuilder();
        private final int start;
        private Scope scope;

        TagWriter(int start, Scope outer) {
            this.start = start;
            this.scope = outer;
        }

        void declareUsual() {
            USUAL.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(usual -> bind(usual.getValue(), usual.getKey()));
        }

        /** Content may hold qualified names, so a declaration stays unless its prefix is needed for a usual namespace. */
        void keepDeclaration(StartTag tag) {
            String name = tag.qualifiedName();
            String prefix = name.equals("xmlns") ? "" : name.substring("xmlns:".length());
            if (!RESERVED.contains(prefix) && !prefix.equals("xml")) bind(prefix, Namespaces.spaced(tag.value()));
        }

        void attribute(Name name, StartTag tag) {
            String qualified = name.namespace().isEmpty() ? name.local() : qualified(name, prefix(tag.qualifiedName()), true);
            text.append(' ').append(qualified).append('=').append(new String(bytes, tag.rawFrom(), tag.rawTo() - tag.rawFrom(),
                    StandardCharsets.UTF_8));
        }

        String qualified(Name name, String received, boolean attribute) {
            String uri = name.namespace();
            String usual = USUAL.get(uri);
            String prefix = received;
            if (usual != null) prefix = usual;
            else if (received.equals("xml")) return "xml:" + name.local();
            else if (!attribute && (RESERVED.contains(received) || uri.equals(rootNamespace))) prefix = "";
            else if (RESERVED.contains(received)) prefix = free();
            bind(prefix, uri);
            return prefix.isEmpty() ? name.local() : prefix + ":" + name.local();
        }

        /** Declares the prefix in this tag unless it already means this. */
        private void bind(String prefix, String uri) {
            if (uri.equals(Scope.uri(scope, prefix))) return;
            text.append(prefix.isEmpty() ? " xmlns=\"" : " xmlns:" + prefix + "=\"").append(escaped(uri)).append('"');
            scope = new Scope(prefix, uri, scope);
        }

        /** A prefix that means nothing yet, here or outside. */
        private String free() {
            int number = 1;
            while (Scope.uri(scope, "n" + number) != null || isDeclaredHere("n" + number)) number++;
            return "n" + number;
        }

        private boolean isDeclaredHere(String prefix) {
            var tag = new StartTag(bytes, start);
            while (tag.nextAttribute()) {
                if (tag.qualifiedName().equals("xmlns:" + prefix)) return true;
            }
            return false;
        }

        private static String escaped(String uri) {
            return uri.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;").replace("\t", "&#9;").replace("\n", "&#10;")
                    .replace("\r", "&#13;");
        }
    }
}
