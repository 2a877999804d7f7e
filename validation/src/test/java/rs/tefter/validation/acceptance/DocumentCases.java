package rs.tefter.validation.acceptance;

import static rs.tefter.validation.Submitted.creditNote;
import static rs.tefter.validation.Submitted.debitNote;
import static rs.tefter.validation.Submitted.invoice;
import static rs.tefter.validation.Submitted.prepayment;
import static rs.tefter.validation.acceptance.Case.breaks;
import static rs.tefter.validation.acceptance.Case.holds;

import java.util.List;
import rs.tefter.validation.Submitted;

/** Number, type, attachments. */
final class DocumentCases {
    static final String ATTACHMENT = """
              <cac:AdditionalDocumentReference><cbc:ID>a.pdf</cbc:ID><cac:Attachment>
                <cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="a.pdf">JVBERi0xLjQK</cbc:EmbeddedDocumentBinaryObject>
              </cac:Attachment></cac:AdditionalDocumentReference>
            """;

    static List<Case> all() {
        return List.of(
                holds("a good invoice", invoice()),
                holds("a good credit note", creditNote()),
                holds("a good debit note", debitNote()),
                holds("a good prepayment invoice", prepayment()),
                breaks("a document without a number", invoice().drop("cbc:ID"), "SEF-10 EInvoiceNumberMissing"),
                breaks("an empty number", numbered(""), "SEF-10 EInvoiceNumberMissing"),
                breaks("a number of blanks", numbered("  "), "SEF-10 EInvoiceNumberMissing"),
                holds("a number with a slash, a blank and Cyrillic", numbered("Ф-1/2026 а")),
                breaks("a number with a blank behind it", numbered("F-1 "), "SEF-12 UBLInvoiceNumberInvalid"),
                breaks("a number with a tab inside", numbered("F\t1"), "SEF-12 UBLInvoiceNumberContainsInvalidCharacters"),
                holds("a number of 100 characters", numbered("9".repeat(100))),
                breaks("a number of 101 characters", numbered("9".repeat(101)), "SEF-12 InvoiceNumberTooLong"),
                breaks("a document without a type", invoice().drop("cbc:InvoiceTypeCode"), "TEF-L4-01 InvoiceTypeCodeMissing"),
                breaks("a credit note without a type", creditNote().drop("cbc:CreditNoteTypeCode"), "TEF-L4-01 InvoiceTypeCodeMissing"),
                breaks("type 381 under the root Invoice", invoice().ofType("381"), "TEF-L4-01 UBLUnsupportedDocumentType"),
                breaks("type 999", invoice().ofType("999"), "TEF-L4-01 DocumentTypeCodeInvalid"),
                breaks("type 380 under the root CreditNote", creditNote().edit(">381<", ">380<"), "TEF-L4-01 CreditNoteTypeCodeNotCorrent"),
                holds("three attachments", attached(ATTACHMENT.repeat(3))),
                breaks("four attachments", attached(ATTACHMENT.repeat(4)), "SEF-95 TooManyAttachments"),
                breaks("an attachment without a file name", attached(ATTACHMENT.replace(" filename=\"a.pdf\"", "")),
                        "SEF-97 TheAttachmentFileNameIsNotDefined"),
                breaks("an attachment with a blank file name", attached(ATTACHMENT.replace("filename=\"a.pdf\"", "filename=\" \"")),
                        "SEF-97 TheAttachmentFileNameIsNotDefined"),
                breaks("an empty attachment", attached(ATTACHMENT.replace("JVBERi0xLjQK", " \n ")), "SEF-97 UBLAttachmentObjectIsNotDefined"));
    }

    static final String REFERENCE = """
              <cac:BillingReference>
                <cac:InvoiceDocumentReference><cbc:ID>F-0/2026</cbc:ID><cbc:IssueDate>2026-11-01</cbc:IssueDate></cac:InvoiceDocumentReference>
              </cac:BillingReference>
              <cac:AccountingSupplierParty>""";

    private static Submitted numbered(String number) {
        return invoice().edit("<cbc:ID>F-1/2026<", "<cbc:ID>" + number + "<");
    }

    static Submitted attached(String attachments) {
        return invoice().edit("  <cac:AccountingSupplierParty>", attachments + "  <cac:AccountingSupplierParty>");
    }

    private DocumentCases() {}
}
