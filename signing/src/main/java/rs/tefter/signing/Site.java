package rs.tefter.signing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Namespaces;

/**
 * A document opened where its signature goes: in a new first extension, everything else as it was.
 *
 * @param head all before the signature
 * @param tail all after it
 * @param begin where the document begins in {@code head}, behind an envelope and the XML declaration
 * @param after bytes of an envelope at the end of {@code tail}
 */
record Site(byte[] head, byte[] tail, int begin, int after) {
    private static final String EXT = declaration("ext", Namespaces.CEC);
    private static final String OPEN = "><ext:ExtensionContent><sig:UBLDocumentSignatures" + declaration("sig", Vocabulary.SIG)
            + "><sac:SignatureInformation" + declaration("sac", Vocabulary.SAC) + ">";
    private static final String CLOSE =
            "</sac:SignatureInformation></sig:UBLDocumentSignatures></ext:ExtensionContent></ext:UBLExtension>";

    private static String declaration(String prefix, String uri) {
        return " xmlns:" + prefix + "=\"" + uri + "\"";
    }

    /** Opens a document, whose bytes must be UTF-8, and gives it the usual declaration. */
    static Site of(Document document, boolean enveloped) throws Unsignable {
        byte[] bytes = document.bytes();
        int root = document.offset(document.root());
        int rootEnd = document.endOffset(document.root());
        int extensions = document.firstChild(document.root());
        boolean extended = extensions != Document.NONE && document.name(extensions).equals(Vocabulary.EXTENSIONS);
        int parent = extended ? document.offset(extensions) : root;
        if (Markup.isEmptyTag(bytes, parent)) throw new Unsignable("The element that should take the signature is an empty tag.", parent);
        int place = Markup.pastTag(bytes, parent);
        int name = Markup.pastName(bytes, root + 1);
        int content = Prolog.end(bytes);
        byte[] head = Prolog.join(Prolog.DECLARATION, Arrays.copyOfRange(bytes, content, name),
                enveloped ? declarations(bytes, root) : new byte[0], Arrays.copyOfRange(bytes, name, place),
                utf8((extended ? "<ext:UBLExtension" + EXT : "<ext:UBLExtensions" + EXT + "><ext:UBLExtension") + OPEN));
        byte[] tail = Prolog.join(utf8(extended ? CLOSE : CLOSE + "</ext:UBLExtensions>"), Arrays.copyOfRange(bytes, place, bytes.length));
        int begin = Prolog.DECLARATION.length + (enveloped ? root - content : 0);
        return new Site(head, tail, begin, enveloped ? bytes.length - rootEnd : 0);
    }

    /** The declarations of an envelope that hold in the document, written as there. */
    private static byte[] declarations(byte[] bytes, int root) {
        List<String> own = Tag.at(bytes, root).attributes().stream().map(Tag.Attribute::name).toList();
        List<String> copied = new ArrayList<>();
        Ancestors.declarations(Ancestors.of(bytes, Prolog.end(bytes), root)).values().stream()
                .filter(each -> !own.contains(each.name()) && !each.declared().equals("xml"))
                .forEach(each -> copied.add(" " + Markup.text(bytes, each.nameFrom(), each.valueTo() + 1)));
        return utf8(String.join("", copied));
    }

    /** The document without a signature, alone: what the first reference is about. */
    byte[] digest() throws Unsignable {
        byte[] whole = Prolog.join(head, tail);
        Octets octets = Octets.digested();
        var canonicalizer = new Canonicalizer(whole, C14n.INCLUSIVE, octets);
        canonicalizer.document(begin, whole.length - after, head.length, head.length);
        if (canonicalizer.commentInValue() >= 0) {
            throw new Unsignable("A comment stands inside a value.", canonicalizer.commentInValue());
        }
        return octets.result();
    }

    /** An element as it is inside the signature, in canonical form. */
    byte[] canonical(C14n method, String openTags, String element) throws Unsignable {
        byte[] inside = Prolog.join(head, utf8(openTags), utf8(element));
        Octets octets = Octets.kept();
        new Canonicalizer(inside, method, octets).element(begin, inside.length - utf8(element).length);
        return octets.result();
    }

    byte[] with(String signature) {
        return Prolog.join(head, utf8(signature), tail);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
