package rs.tefter.validation.acceptance;

import java.util.List;
import rs.tefter.ubl.Document;
import rs.tefter.validation.Findings;
import rs.tefter.validation.Rule;

/** The document as such: its number (BT-1) and type (BT-3). */
final class Documents {
    private static final int MAX_NUMBER_LENGTH = 100;
    private static final String NUMBER_INVALID = "Invoice number is invalid";
    private static final String TYPE_INVALID = "Document type code is not allowed here";

    static final Rule NUMBER_MISSING = Rule.upload("SEF-10", "BT-1").refuses("EInvoiceNumberMissing",
            "Invoice number is missing");
    /** Decided when the document is stored: a number belongs to its seller for ever. */
    static final Rule NUMBER_NOT_UNIQUE = Rule.upload("SEF-11", "BT-1").refuses("InvoiceNumberNotUnique",
            "InvoiceNumber contains duplicates");
    static final Rule NUMBER_SPACED = Rule.upload("SEF-12", "BT-1").text("SEF-12.spaced")
            .refuses("UBLInvoiceNumberInvalid", NUMBER_INVALID);
    static final Rule NUMBER_CONTROLS = Rule.upload("SEF-12", "BT-1").text("SEF-12.controls")
            .refuses("UBLInvoiceNumberContainsInvalidCharacters", NUMBER_INVALID);
    static final Rule NUMBER_LONG = Rule.upload("SEF-12", "BT-1").text("SEF-12.long")
            .refuses("InvoiceNumberTooLong", NUMBER_INVALID);

    static final Rule TYPE_MISSING = Rule.upload("TEF-L4-01", "BT-3").text("TEF-L4-01.missing")
            .refuses("InvoiceTypeCodeMissing", "Invoice type code is missing");
    static final Rule TYPE_UNSUPPORTED = Rule.upload("TEF-L4-01", "BT-3").text("TEF-L4-01.root")
            .refuses("UBLUnsupportedDocumentType", TYPE_INVALID);
    static final Rule TYPE_UNKNOWN = Rule.upload("TEF-L4-01", "BT-3").text("TEF-L4-01.unknown")
            .refuses("DocumentTypeCodeInvalid", TYPE_INVALID);
    static final Rule TYPE_OF_CREDIT_NOTE = Rule.upload("TEF-L4-01", "BT-3").text("TEF-L4-01.credit")
            .refuses("CreditNoteTypeCodeNotCorrent", TYPE_INVALID);

    static final List<Rule> RULES = List.of(NUMBER_MISSING, NUMBER_NOT_UNIQUE, NUMBER_SPACED, NUMBER_CONTROLS, NUMBER_LONG,
            TYPE_MISSING, TYPE_UNSUPPORTED, TYPE_UNKNOWN, TYPE_OF_CREDIT_NOTE);

    private Documents() {}

    static void check(Submission s, Findings out) {
        number(s, out);
        type(s, out);
    }

    private static void number(Submission s, Findings out) {
        int node = s.document().child(s.root(), Names.ID);
        if (node == Document.NONE) {
            out.missing(NUMBER_MISSING, s.root(), "cbc:ID");
            return;
        }
        String number = s.document().text(node);
        if (number.isBlank()) {
            out.at(NUMBER_MISSING, node);
            return;
        }
        if (!number.strip().equals(number)) {
            out.at(NUMBER_SPACED, node);
        }
        if (number.strip().codePoints().anyMatch(Character::isISOControl)) {
            out.at(NUMBER_CONTROLS, node);
        }
        int length = number.codePointCount(0, number.length());
        if (length > MAX_NUMBER_LENGTH) {
            out.at(NUMBER_LONG, node, "length", Integer.toString(length), "limit", Integer.toString(MAX_NUMBER_LENGTH));
        }
    }

    private static void type(Submission s, Findings out) {
        int node = s.document().child(s.root(), s.typeCodeName());
        if (s.statedType().isEmpty()) {
            out.missing(TYPE_MISSING, s.root(), s.typeCodeName().toString());
        } else if (s.document().isCreditNote()) {
            if (s.typeCode().isEmpty()) {
                out.at(TYPE_OF_CREDIT_NOTE, node);
            }
        } else if (s.typeCode().isEmpty()) {
            out.at(TYPE_UNSUPPORTED, node);
        } else if (!s.isOfType(Submission.INVOICE, Submission.DEBIT_NOTE, Submission.PREPAYMENT)) {
            out.at(TYPE_UNKNOWN, node);
        }
    }
}
