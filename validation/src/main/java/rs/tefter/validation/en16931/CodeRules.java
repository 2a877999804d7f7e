package rs.tefter.validation.en16931;

import static rs.tefter.validation.en16931.Official.fatal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.codes.CodeList;
import rs.tefter.validation.rules.Check;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;
import rs.tefter.validation.rules.Test;

/** BR-CL: values that must stand in a code list. Comparison is of the text with its white space normalised, and case-sensitive. */
final class CodeRules {
    private static final CodeList INVOICE_TYPES = list("invoice-types");
    private static final CodeList CREDIT_NOTE_TYPES = list("credit-note-types");
    private static final CodeList SUBJECTS = list("text-subjects");
    private static final CodeList IDENTIFIER_SCHEMES = list("identifier-schemes");
    private static final CodeList VAT_CATEGORIES = list("vat-categories");
    private static final CodeList COUNTRIES = list("countries");
    private static final CodeList UNITS = CodeList.named("units-of-measure");
    private static final CodeList VAT_EXEMPTION_REASONS = list("vat-exemption-reasons");
    private static final Set<String> ATTACHMENT_TYPES = Set.of("application/pdf", "image/png", "image/jpeg", "text/csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.oasis.opendocument.spreadsheet");
    private static final String INVOICE_OBJECT = "130";
    private static final String SEPA = "SEPA";
    private static final Name SELLER = Name.cac("AccountingSupplierParty");
    private static final Name PAYEE = Name.cac("PayeeParty");
    private static final int SUBJECT_LENGTH = 3;
    private static final Path DOCUMENT_TYPE = Path.of("cbc:DocumentTypeCode");
    private static final Name INVOICE_TYPE_CODE = Name.cbc("InvoiceTypeCode");

    /** The subject code of a note (BT-21) belongs to the pattern of the model. */
    static final List<Group> NOTES = List.of(Group.at("/*/cbc:Note", fatal("BR-CL-08", CodeRules::isSubjectKnown)));

    static final List<Group> GROUPS = List.of(
            Group.at("cbc:InvoiceTypeCode | cbc:CreditNoteTypeCode", fatal("BR-CL-01", CodeRules::isTypeKnown)),
            Group.at("cbc:Amount | cbc:BaseAmount | cbc:PriceAmount | cbc:TaxAmount | cbc:TaxableAmount | cbc:LineExtensionAmount"
                    + " | cbc:TaxExclusiveAmount | cbc:TaxInclusiveAmount | cbc:AllowanceTotalAmount | cbc:ChargeTotalAmount"
                    + " | cbc:PrepaidAmount | cbc:PayableRoundingAmount | cbc:PayableAmount",
                    fatal("BR-CL-03", attributeIn("currencyID", CodeList.CURRENCIES))),
            Group.at("cbc:DocumentCurrencyCode", fatal("BR-CL-04", valueIn(CodeList.CURRENCIES))),
            Group.at("cbc:TaxCurrencyCode", fatal("BR-CL-05", valueIn(CodeList.CURRENCIES))),
            Group.at("cac:InvoicePeriod/cbc:DescriptionCode", fatal("BR-CL-06", valueIn(list("vat-date-codes")))),
            Group.at("cac:AdditionalDocumentReference/cbc:ID | cac:DocumentReference/cbc:ID",
                    fatal("BR-CL-07", attributeIn("schemeID", list("object-schemes")))).where(CodeRules::isSchemeOfObject),
            withAttribute("cac:PartyIdentification/cbc:ID", "schemeID", fatal("BR-CL-10", CodeRules::isPartyScheme)),
            withAttribute("cac:PartyLegalEntity/cbc:CompanyID", "schemeID", fatal("BR-CL-11", attributeIn("schemeID", IDENTIFIER_SCHEMES))),
            withAttribute("cac:CommodityClassification/cbc:ItemClassificationCode", "listID",
                    fatal("BR-CL-13", attributeIn("listID", list("item-classifications")))),
            Group.at("cac:Country/cbc:IdentificationCode", fatal("BR-CL-14", valueIn(COUNTRIES))),
            Group.at("cac:OriginCountry/cbc:IdentificationCode", fatal("BR-CL-15", valueIn(COUNTRIES))),
            Group.at("cac:PaymentMeans/cbc:PaymentMeansCode", fatal("BR-CL-16", valueIn(CodeList.PAYMENT_MEANS))),
            Group.at("cac:TaxCategory/cbc:ID", fatal("BR-CL-17", valueIn(VAT_CATEGORIES))),
            Group.at("cac:ClassifiedTaxCategory/cbc:ID", fatal("BR-CL-18", valueIn(VAT_CATEGORIES))),
            Group.at("cac:AllowanceCharge/cbc:AllowanceChargeReasonCode", fatal("BR-CL-19", valueIn(list("allowance-reasons"))))
                    .where((sheet, code) -> AllowancesAndCharges.ALLOWANCE.holds(sheet, sheet.document().parent(code))),
            Group.at("cac:AllowanceCharge/cbc:AllowanceChargeReasonCode", fatal("BR-CL-20", valueIn(list("charge-reasons"))))
                    .where((sheet, code) -> AllowancesAndCharges.CHARGE.holds(sheet, sheet.document().parent(code))),
            withAttribute("cac:StandardItemIdentification/cbc:ID", "schemeID",
                    fatal("BR-CL-21", attributeIn("schemeID", IDENTIFIER_SCHEMES))),
            Group.at("cbc:TaxExemptionReasonCode", fatal("BR-CL-22", CodeRules::isReasonKnown)),
            withAttribute("cbc:InvoicedQuantity | cbc:BaseQuantity | cbc:CreditedQuantity", "unitCode",
                    fatal("BR-CL-23", attributeIn("unitCode", UNITS))),
            withAttribute("cbc:EmbeddedDocumentBinaryObject", "mimeCode", fatal("BR-CL-24",
                    (sheet, node) -> ATTACHMENT_TYPES.contains(attribute(sheet, node, "mimeCode")))),
            withAttribute("cbc:EndpointID", "schemeID", fatal("BR-CL-25", attributeIn("schemeID", list("address-schemes")))),
            withAttribute("cac:DeliveryLocation/cbc:ID", "schemeID", fatal("BR-CL-26", attributeIn("schemeID", IDENTIFIER_SCHEMES))));

    private CodeRules() {}

    private static CodeList list(String name) {
        return CodeList.named("en16931/" + name);
    }

    private static Group withAttribute(String context, String attribute, Check check) {
        return Group.at(context, check).where((sheet, node) -> sheet.document().attribute(node, attribute).isPresent());
    }

    private static Test valueIn(CodeList list) {
        return (sheet, node) -> list.contains(sheet.normalized(node));
    }

    private static Test attributeIn(String attribute, CodeList list) {
        return (sheet, node) -> list.contains(Sheet.normalize(attribute(sheet, node, attribute)));
    }

    private static String attribute(Sheet sheet, int node, String name) {
        return sheet.document().attribute(node, name).orElse("");
    }

    private static boolean isTypeKnown(Sheet sheet, int code) {
        CodeList types = sheet.document().nameId(code) == INVOICE_TYPE_CODE.id() ? INVOICE_TYPES : CREDIT_NOTE_TYPES;
        return types.contains(sheet.normalized(code));
    }

    private static boolean isSchemeOfObject(Sheet sheet, int id) {
        return sheet.anyIs(sheet.document().parent(id), DOCUMENT_TYPE, INVOICE_OBJECT)
                && sheet.document().attribute(id, "schemeID").isPresent();
    }

    private static boolean isPartyScheme(Sheet sheet, int id) {
        String scheme = Sheet.normalize(attribute(sheet, id, "schemeID"));
        return IDENTIFIER_SCHEMES.contains(scheme) || scheme.equals(SEPA) && isOfSellerOrPayee(sheet.document(), id);
    }

    private static boolean isOfSellerOrPayee(Document document, int node) {
        for (int at = document.parent(node); at != Document.NONE; at = document.parent(at)) {
            if (document.nameId(at) == SELLER.id() || document.nameId(at) == PAYEE.id()) return true;
        }
        return false;
    }

    /** The only list whose codes may be written in small letters. */
    private static boolean isReasonKnown(Sheet sheet, int code) {
        return VAT_EXEMPTION_REASONS.contains(sheet.normalized(code).toUpperCase(Locale.ROOT));
    }

    /** A note that begins {@code #AAI#} has a subject; any three characters between the first two marks must be one. */
    private static boolean isSubjectKnown(Sheet sheet, int note) {
        String text = sheet.string(note);
        int from = text.indexOf('#') + 1;
        int to = text.indexOf('#', from);
        if (from == 0 || to < 0 || text.codePointCount(from, to) != SUBJECT_LENGTH) return true;
        return SUBJECTS.line().contains(text.substring(from, to));
    }
}
