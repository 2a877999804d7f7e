package rs.tefter.ubl;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Makes small seeded changes to a document; the result is always well-formed, seldom valid. */
final class Mutation {
    private static final List<String> VALUES = List.of("", " ", "abc", "-1.5", "+.5", "5.", ".", "1e3", " 12 ", "1,5", "2026-02-29",
            "2024-02-29", "2026-13-01",
            "2026-11-20Z", "2026-11-20+14:00", "2026-11-20+14:01", "0000-01-01", "-0001-01-01", "12026-01-01", "02026-01-01", "24:00:00",
                    "24:00:01", "10:20:30.5",
            "10:20:30.", "10:20:60", "true", "1", "TRUE", "QUJD", "QUI=", "QUJ=", "QQ==", "QR==", "QU JD", "Q===", "&#49;",
                    "<![CDATA[1]]>", "1<!-- c -->2", "&amp;",
            "sr-Latn-RS", "x-123456789", "ж", "<?pi x?>3", "\t2026-11-20\n");
    private static final List<String> ATTRIBUTES = List.of("currencyID='RSD'", "unitCode='H87'", "schemeID='9948'", "languageID='sr'",
            "languageID='12'", "languageID=''",
            "mimeCode='a/b'", "filename=''", "x='y'", "xml:lang='sr'", "schemeURI='%zz'", "schemeURI='http://a b/&#1046;'",
                    "schemeURI='urn:x:y'", "schemeURI=''",
            "schemeURI='a:b:c'", "schemeURI=':a'", "schemeURI='#a#b'", "listURI='http://[::1]/'", "listURI='%41'",
                    "xmlns:q='urn:q' q:x='1'",
            "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:a b.xsd'", "name='n'", "format='f'");
    private static final List<String> FRAGMENTS = List.of("<x/>", "<x xmlns='urn:x'/>", "<x xmlns=''/>", "text", "<!-- comment -->",
            "<![CDATA[ ]]>", "<![CDATA[x]]>", "&#32;",
            "<ID xmlns='" + Namespaces.CBC + "'>1</ID>", "<Note xmlns='" + Namespaces.CBC + "'/>", "<Amount xmlns='" + Namespaces.CBC
                    + "'>1</Amount>",
            "<Party xmlns='" + Namespaces.CAC + "'/>", "<UBLExtensions xmlns='" + Namespaces.CEC + "'/>",
                    extension("<x xmlns='urn:x'/>"), extension(""), extension("<x xmlns=''/>"),
            extension("<x xmlns='urn:x'><Amount xmlns='" + Namespaces.CBC + "'>1</Amount></x>"),
            extension("<x xmlns='urn:x' a='b'>t<y><Amount xmlns='" + Namespaces.CBC + "' currencyID='RSD'>1</Amount></y></x>"),
            extension("<x xmlns='urn:x'/><y xmlns='urn:x'/>"), extension("<UBLExtensions xmlns='" + Namespaces.CEC + "'/>"),
                    extension("t<x xmlns='urn:x'/>"),
            extension("<Invoice xmlns='" + Namespaces.INVOICE + "'/>"), extension("<CreditNote xmlns='" + Namespaces.CREDIT_NOTE + "'/>"),
            extension("<ID xmlns='" + Namespaces.CBC + "' b='1'/>"), extension("<Party xmlns='" + Namespaces.CAC
                    + "'><x xmlns='urn:x'/></Party>"));

    private final Random random;
    private String text;
    private Document document;

    private Mutation(byte[] original, long seed) {
        this.random = new Random(seed);
        this.text = new String(original, StandardCharsets.UTF_8);
    }

    /** One to three changes of a document, the same for the same seed. */
    static byte[] of(byte[] original, long seed) {
        var mutation = new Mutation(original, seed);
        for (int i = 1 + mutation.random.nextInt(3); i > 0; i--) mutation.tryChange();
        return mutation.text.getBytes(StandardCharsets.UTF_8);
    }

    private static String extension(String content) {
        return "<e:UBLExtensions xmlns:e='" + Namespaces.CEC + "'><e:UBLExtension><e:ExtensionContent>" + content
                + "</e:ExtensionContent></e:UBLExtension></e:UBLExtensions>";
    }

    /** A part that was moved away from the declaration of its prefix is put back. */
    private void tryChange() {
        String before = text;
        change();
        var result = new UblReader(Limits.DEFAULT).read(text.getBytes(StandardCharsets.UTF_8));
        if (result instanceof ReadResult.Refused(ReadProblem problem) && problem.detail().contains("Unbound")) text = before;
    }

    private void change() {
        document = Samples.read(text.getBytes(StandardCharsets.UTF_8));
        if (document.nodeCount() < 4) return;
        int node = 1 + random.nextInt(document.nodeCount() - 1);
        switch (random.nextInt(11)) {
            case 0 -> replace(document.offset(node), document.endOffset(node), "");
            case 1 -> replace(document.endOffset(node), document.endOffset(node), element(node));
            case 2 -> swapWithNext(node);
            case 3 -> rename(node, prefix(node) + any().local());
            case 4 -> rename(node, (prefix(node).equals("cac:") ? "cbc:" : "cac:") + document.name(node).local());
            case 5, 6 -> replaceContent(node, pick(VALUES));
            case 7 -> addAttribute(node, pick(ATTRIBUTES));
            case 8 -> removeAttribute(node);
            case 9 -> insert(node, pick(FRAGMENTS));
            default -> insert(node, element(1 + random.nextInt(document.nodeCount() - 1)));
        }
    }

    private void swapWithNext(int node) {
        int next = document.nextSibling(node);
        if (next == Document.NONE) return;
        String between = slice(document.endOffset(node), document.offset(next));
        replace(document.offset(node), document.endOffset(next), element(next) + between + element(node));
    }

    /** A new name for the element, in both of its tags; the prefix must be bound. */
    private void rename(int node, String qualified) {
        String element = element(node);
        if (document.firstChild(0) == node && document.attributeCount(node) > 0) return;
        var tag = new StartTag(element.getBytes(StandardCharsets.UTF_8), 0);
        String old = tag.qualifiedName();
        if (qualified.indexOf(':') > 0 && !text.contains("xmlns:" + qualified.substring(0, qualified.indexOf(':')) + "=")) return;
        String renamed = "<" + qualified + element.substring(1 + old.length());
        if (renamed.endsWith("</" + old + ">")) renamed = renamed.substring(0, renamed.length() - old.length() - 1) + qualified + ">";
        else if (!renamed.endsWith("/>") || document.firstChild(node) != Document.NONE) return;
        replace(document.offset(node), document.endOffset(node), renamed);
    }

    private void replaceContent(int node, String content) {
        if (document.contentStart(node) == document.endOffset(node)) return;
        replace(document.contentStart(node), document.contentEnd(node), content);
    }

    private void addAttribute(int node, String attribute) {
        String name = attribute.substring(0, attribute.indexOf('='));
        if (document.attribute(node, name).isPresent()) return;
        int nameEnd = document.offset(node) + 1 + qualifiedName(node).getBytes(StandardCharsets.UTF_8).length;
        if (slice(nameEnd, document.contentStart(node)).contains(name + "=")) return;
        replace(nameEnd, nameEnd, " " + attribute);
    }

    private void removeAttribute(int node) {
        if (document.attributeCount(node) == 0) return;
        int nameEnd = document.offset(node) + 1 + qualifiedName(node).getBytes(StandardCharsets.UTF_8).length;
        String tag = slice(nameEnd, document.contentStart(node));
        if (!tag.contains("xmlns")) replace(nameEnd, document.contentStart(node), tag.endsWith("/>") ? "/>" : ">");
    }

    private void insert(int node, String fragment) {
        boolean empty = document.contentStart(node) == document.endOffset(node);
        int at = random.nextBoolean() || empty ? document.offset(node) : document.contentStart(node);
        replace(at, at, fragment);
    }

    private String qualifiedName(int node) {
        return new StartTag(document.source().bytes(), document.offset(node)).qualifiedName();
    }

    private String prefix(int node) {
        String qualified = qualifiedName(node);
        return qualified.substring(0, qualified.indexOf(':') + 1);
    }

    private Name any() {
        return Vocabulary.get(random.nextInt(Vocabulary.size()));
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String element(int node) {
        return slice(document.offset(node), document.endOffset(node));
    }

    private String slice(int from, int to) {
        return new String(document.bytes(), from, to - from, StandardCharsets.UTF_8);
    }

    private void replace(int from, int to, String replacement) {
        text = slice(0, from) + replacement + slice(to, document.bytes().length);
    }
}
