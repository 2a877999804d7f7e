package rs.tefter.signing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Canonical XML 1.0 and Exclusive XML Canonicalization 1.0, both without comments, written straight from the bytes of a document that is
 * known to be well-formed, has no DTD, and uses namespaces rightly. One use each.
 */
final class Canonicalizer {
    private static final int NOWHERE = -1;
    private static final int MAX_URI_LENGTH = 1_000;
    /** No document of good faith grows so much; one whose elements all declare everything again could grow a hundredfold. */
    private static final int MAX_GROWTH = 8;
    private static final int ALWAYS_ALLOWED = 1 << 20;
    private static final Scope.Uri XML_NAMESPACE = Scope.Uri.of("http://www.w3.org/XML/1998/namespace");

    private final byte[] bytes;
    private final C14n method;
    private final Octets out;
    private final Scope declared = new Scope();
    private final Scope rendered = new Scope();
    private final List<int[]> marks = new ArrayList<>();
    private final List<Tag.Attribute> inherited = new ArrayList<>();

    private boolean textSeen;
    private int commentSeen = NOWHERE;
    private int commentInValue = NOWHERE;

    Canonicalizer(byte[] bytes, C14n method, Octets out) {
        this.bytes = bytes;
        this.method = method;
        this.out = out;
    }

    /**
     * Writes a document without one of its elements.
     *
     * @param from first byte after the XML declaration
     * @param cutFrom where the element that is left out begins
     * @param cutTo where it ends; the same as its begin for nothing
     */
    void document(int from, int to, int cutFrom, int cutTo) throws Unsignable {
        boolean rootSeen = false;
        for (int at = from; at < to; ) {
            if (bytes[at] != '<') {
                at++;
            } else if (bytes[at + 1] == '!') {
                at = Markup.pastOther(bytes, at);
            } else if (Markup.isInstruction(bytes, at)) {
                if (rootSeen) out.write('\n');
                at = instruction(at);
                if (!rootSeen) out.write('\n');
            } else {
                rootSeen = true;
                at = subtree(at, cutFrom, cutTo);
            }
        }
    }

    /** Writes an element of a document with all below it; {@code from} is the first byte after the XML declaration. */
    void element(int from, int start) throws Unsignable {
        List<Tag> ancestors = Ancestors.of(bytes, from, start);
        for (Map.Entry<String, Tag.Attribute> each : Ancestors.declarations(ancestors).entrySet()) declare(each.getKey(), each.getValue());
        if (method == C14n.INCLUSIVE) inherited.addAll(Ancestors.inherited(ancestors).values());
        subtree(start, NOWHERE, NOWHERE);
    }

    /** The first comment that stands inside the text of an element, or -1: some readers would take half of such a text for all of it. */
    int commentInValue() {
        return commentInValue;
    }

    private int subtree(int start, int cutFrom, int cutTo) throws Unsignable {
        int at = start;
        do {
            if (at == cutFrom) at = cutTo;
            if (bytes[at] != '<') at = text(at);
            else if (Markup.isEndTag(bytes, at)) at = endTag(at);
            else if (Markup.isInstruction(bytes, at)) at = instruction(at);
            else if (Markup.isComment(bytes, at)) at = comment(at);
            else if (Markup.isCdata(bytes, at)) at = cdata(at);
            else at = startTag(at);
        } while (!marks.isEmpty());
        return at;
    }

    private int text(int from) {
        int end = Escapes.text(bytes, from, bytes.length, out);
        for (int at = from; at < end && !textSeen; at++) textSeen = !Markup.isSpace(bytes[at]);
        return end;
    }

    private int cdata(int start) {
        int end = Markup.pastOther(bytes, start);
        Escapes.cdata(bytes, start + "<![CDATA[".length(), end - "]]>".length(), out);
        textSeen = true;
        return end;
    }

    private int comment(int start) {
        if (commentSeen == NOWHERE) commentSeen = start;
        return Markup.pastOther(bytes, start);
    }

    private int instruction(int start) {
        int end = Markup.pastOther(bytes, start);
        int nameTo = start + 2;
        while (!Markup.isSpace(bytes[nameTo]) && nameTo < end - 2) nameTo++;
        int content = nameTo;
        while (content < end - 2 && Markup.isSpace(bytes[content])) content++;
        out.write(bytes, start, nameTo);
        if (content < end - 2) {
            out.write(' ');
            Escapes.lines(bytes, content, end - 2, out);
        }
        out.write("?>");
        return end;
    }

    /** Text ends where a tag begins. */
    private void settleComments() {
        if (textSeen && commentSeen != NOWHERE && commentInValue == NOWHERE) commentInValue = commentSeen;
        textSeen = false;
        commentSeen = NOWHERE;
    }

    private int endTag(int start) {
        settleComments();
        int nameTo = Markup.pastName(bytes, start + 2);
        out.write(bytes, start, nameTo);
        out.write('>');
        close();
        return Markup.pastSpace(bytes, nameTo) + 1;
    }

    private void close() {
        int[] mark = marks.removeLast();
        declared.release(mark[0]);
        rendered.release(mark[1]);
    }

    private int startTag(int start) throws Unsignable {
        settleComments();
        if (out.count() > ALWAYS_ALLOWED + (long) MAX_GROWTH * bytes.length) throw new Unsignable("The canonical form is too long.", start);
        Tag tag = Tag.at(bytes, start);
        List<String> own = new ArrayList<>(0);
        List<Tag.Attribute> attributes = new ArrayList<>(inherited);
        int[] mark = {declared.mark(), rendered.mark()};
        for (Tag.Attribute each : tag.attributes()) {
            if (each.isDeclaration()) {
                declare(each.declared(), each);
                own.add(each.declared());
            } else {
                if (!inherited.isEmpty()) attributes.removeIf(outer -> outer.name().equals(each.name()));
                attributes.add(each);
            }
        }
        out.write(bytes, start, tag.nameTo());
        render(candidates(tag, own, attributes));
        if (attributes.size() > 1) attributes.stream().map(this::placed).sorted().forEach(each -> attribute(each.attribute));
        else attributes.forEach(this::attribute);
        out.write('>');
        inherited.clear();
        marks.add(mark);
        if (tag.isEmpty()) {
            out.write("</");
            out.write(bytes, start + 1, tag.nameTo());
            out.write('>');
            close();
        }
        return tag.end();
    }

    private void declare(String prefix, Tag.Attribute declaration) throws Unsignable {
        String uri = declaration.value();
        if (uri.length() > MAX_URI_LENGTH) throw new Unsignable("A namespace is named by a very long URI.", declaration.nameFrom());
        if (!uri.isEmpty() && uri.indexOf(':') <= 0) throw new Unsignable("A namespace is named by a relative URI.", declaration.nameFrom());
        if (!prefix.equals("xml")) declared.declare(prefix, Scope.Uri.of(uri));
    }

    /** The prefixes whose declarations may have to be written here. */
    private List<String> candidates(Tag tag, List<String> own, List<Tag.Attribute> attributes) {
        if (method == C14n.INCLUSIVE) return marks.isEmpty() ? declared.prefixes() : own;
        Set<String> used = new LinkedHashSet<>(List.of(tag.prefix()));
        attributes.stream().map(Tag.Attribute::prefix).filter(prefix -> !prefix.isEmpty()).forEach(used::add);
        used.remove("xml");
        return List.copyOf(used);
    }

    private void render(List<String> candidates) {
        if (candidates.isEmpty()) return;
        for (String prefix : candidates.stream().sorted(Comparator.comparing(Canonicalizer::utf8, Arrays::compareUnsigned)).toList()) {
            Scope.Uri uri = declared.uri(prefix);
            if (uri.isSame(rendered.uri(prefix))) continue;
            rendered.declare(prefix, uri);
            out.write(prefix.isEmpty() ? " xmlns=\"" : " xmlns:" + prefix + "=\"");
            Escapes.attribute(uri.text(), out);
            out.write('"');
        }
    }

    private void attribute(Tag.Attribute attribute) {
        out.write(' ');
        out.write(bytes, attribute.nameFrom(), attribute.nameTo());
        out.write('=');
        out.write('"');
        Escapes.attribute(bytes, attribute.valueFrom(), attribute.valueTo(), out);
        out.write('"');
    }

    private Placed placed(Tag.Attribute attribute) {
        String prefix = attribute.prefix();
        Scope.Uri uri = prefix.isEmpty() ? Scope.Uri.NONE : prefix.equals("xml") ? XML_NAMESPACE : declared.uri(prefix);
        return new Placed(attribute, uri.utf8(), attribute.local());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** An attribute with what its place among the others depends on: its namespace and its local name, by characters. */
    private record Placed(Tag.Attribute attribute, byte[] uri, byte[] local) implements Comparable<Placed> {
        @Override
        public int compareTo(Placed other) {
            int byUri = Arrays.compareUnsigned(uri, other.uri);
            return byUri != 0 ? byUri : Arrays.compareUnsigned(local, other.local);
        }
    }
}
