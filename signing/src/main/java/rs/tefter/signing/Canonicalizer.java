package rs.tefter.signing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Canonical XML 1.0 and Exclusive XML Canonicalization 1.0, both without comments, written straight from the bytes of a document that is
 * known to be well-formed, has no DTD, and uses namespaces rightly. One use each.
 */
final class Canonicalizer {
    private static final int NOWHERE = -1;
    private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

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
        int end = Markup.pastOther(bytes, start);
        close(start + 2, Markup.pastName(bytes, start + 2));
        return end;
    }

    private void close(int nameFrom, int nameTo) {
        out.write('<');
        out.write('/');
        out.write(bytes, nameFrom, nameTo);
        out.write('>');
        int[] mark = marks.removeLast();
        declared.release(mark[0]);
        rendered.release(mark[1]);
    }

    private int startTag(int start) throws Unsignable {
        settleComments();
        Tag tag = Tag.at(bytes, start);
        List<String> own = new ArrayList<>(0);
        List<Tag.Attribute> attributes = new ArrayList<>(inherited);
        int[] mark = {declared.mark(), rendered.mark()};
        for (Tag.Attribute each : tag.attributes()) {
            if (each.isDeclaration()) {
                declare(each.declared(), each);
                own.add(each.declared());
            } else {
                attributes.removeIf(outer -> outer.name().equals(each.name()));
                attributes.add(each);
            }
        }
        out.write(bytes, start, tag.nameTo());
        render(candidates(tag, own, attributes));
        if (attributes.size() > 1) attributes.sort(this::inOrder);
        attributes.forEach(this::attribute);
        out.write('>');
        inherited.clear();
        marks.add(mark);
        if (tag.isEmpty()) close(start + 1, tag.nameTo());
        return tag.end();
    }

    private void declare(String prefix, Tag.Attribute declaration) throws Unsignable {
        String uri = declaration.value();
        if (!uri.isEmpty() && uri.indexOf(':') <= 0) {
            throw new Unsignable("A namespace is named by a relative URI.", declaration.nameFrom());
        }
        if (!prefix.equals("xml")) declared.declare(prefix, uri);
    }

    /** The prefixes whose declarations may have to be written here. */
    private List<String> candidates(Tag tag, List<String> own, List<Tag.Attribute> attributes) {
        if (method == C14n.INCLUSIVE) return marks.isEmpty() ? declared.prefixes() : own;
        List<String> used = new ArrayList<>(List.of(tag.prefix()));
        for (Tag.Attribute each : attributes) {
            String prefix = each.prefix();
            if (!prefix.isEmpty() && !used.contains(prefix)) used.add(prefix);
        }
        used.remove("xml");
        return used;
    }

    private void render(List<String> candidates) {
        if (candidates.isEmpty()) return;
        for (String prefix : candidates.stream().sorted(Canonicalizer::byCharacters).toList()) {
            String uri = declared.uri(prefix);
            if (uri.equals(rendered.uri(prefix))) continue;
            rendered.declare(prefix, uri);
            out.write(prefix.isEmpty() ? " xmlns=\"" : " xmlns:" + prefix + "=\"");
            Escapes.attribute(uri, out);
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

    private int inOrder(Tag.Attribute one, Tag.Attribute other) {
        int byUri = byCharacters(uri(one), uri(other));
        return byUri != 0 ? byUri : Arrays.compareUnsigned(one.local(), other.local());
    }

    private String uri(Tag.Attribute attribute) {
        String prefix = attribute.prefix();
        if (prefix.isEmpty()) return "";
        return prefix.equals("xml") ? XML_NAMESPACE : declared.uri(prefix);
    }

    /** By code points, not by the units of UTF-16. */
    private static int byCharacters(String one, String other) {
        return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
    }
}
