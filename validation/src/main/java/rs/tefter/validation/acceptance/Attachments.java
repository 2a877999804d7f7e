package rs.tefter.validation.acceptance;

import java.util.List;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.Findings;
import rs.tefter.validation.Rule;

/** Files embedded in the document (BG-24): how many, how big, and named. */
final class Attachments {
    private static final int MAX_COUNT = 3;
    private static final int MAX_BYTES = 25_165_800;
    private static final int MAX_EMPTY_SPAN = 64 << 10;
    private static final Name REFERENCE = Name.cac("AdditionalDocumentReference");
    private static final Name ATTACHMENT = Name.cac("Attachment");
    private static final Name OBJECT = Name.cbc("EmbeddedDocumentBinaryObject");
    private static final String FIELD = "invoice.AdditionalDocumentReference.Attachment";
    private static final String NOT_DEFINED = "Attachment is not defined";

    static final Rule TOO_MANY = Rule.further("SEF-95", "BG-24").refuses("TooManyAttachments", "Too many attachments",
            "invoice.AdditionalDocumentReference");
    static final Rule TOO_BIG = Rule.further("SEF-96", "BT-125").refuses("FileTooBig", "File is too big", FIELD);
    static final Rule UNNAMED = Rule.further("SEF-97", "BT-125").text("SEF-97.name")
            .refuses("TheAttachmentFileNameIsNotDefined", NOT_DEFINED, FIELD);
    static final Rule EMPTY = Rule.further("SEF-97", "BT-125").text("SEF-97.empty")
            .refuses("UBLAttachmentObjectIsNotDefined", NOT_DEFINED, FIELD);

    static final List<Rule> RULES = List.of(TOO_MANY, TOO_BIG, UNNAMED, EMPTY);

    private Attachments() {}

    static void check(Submission s, Findings out) {
        Document document = s.document();
        int count = 0;
        for (int n = document.child(s.root(), REFERENCE); n != Document.NONE; n = document.next(n, REFERENCE)) {
            int object = document.find(n, ATTACHMENT, OBJECT);
            if (object != Document.NONE) {
                count++;
                if (count == MAX_COUNT + 1) {
                    out.at(TOO_MANY, n, "limit", Integer.toString(MAX_COUNT));
                }
                object(document, object, out);
            }
        }
    }

    private static void object(Document document, int object, Findings out) {
        if (document.attribute(object, "filename").filter(name -> !name.isBlank()).isEmpty()) {
            out.at(UNNAMED, object);
        }
        if (isEmpty(document, object)) {
            out.at(EMPTY, object);
        }
        long decoded = decodedBytes(document, object);
        if (decoded > MAX_BYTES) {
            out.at(TOO_BIG, object, "size", Long.toString(decoded), "limit", Integer.toString(MAX_BYTES));
        }
    }

    /** Only what is small enough to be nothing but a tag and white space is looked into, so that a file is not copied. */
    private static boolean isEmpty(Document document, int object) {
        return span(document, object) <= MAX_EMPTY_SPAN && document.text(object).isBlank();
    }

    /** Bytes of the file; counted only when the element is long enough to hold too many. */
    private static long decodedBytes(Document document, int object) {
        long atMost = span(document, object) * 3 / 4;
        if (atMost <= MAX_BYTES) {
            return atMost;
        }
        return document.text(object).chars().filter(c -> c > ' ' && c != '=').count() * 3 / 4;
    }

    private static long span(Document document, int object) {
        return document.endOffset(object) - document.offset(object);
    }
}
