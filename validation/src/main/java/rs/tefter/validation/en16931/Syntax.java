package rs.tefter.validation.en16931;

import static rs.tefter.validation.en16931.Official.fatal;
import static rs.tefter.validation.en16931.Official.once;
import static rs.tefter.validation.rules.Tests.both;
import static rs.tefter.validation.rules.Tests.exists;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.rules.Check;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;
import rs.tefter.validation.rules.Test;
import rs.tefter.validation.rules.Tests;

/** UBL-SR: how often an element may stand in UBL so that it maps to the one business term of EN 16931. */
final class Syntax {
    private static final String INVOICE_OBJECT = "130";
    private static final String PROJECT = "50";
    private static final Path DOCUMENT_TYPE = Path.of("cbc:DocumentTypeCode");
    private static final Path ID = Path.of("cbc:ID");
    private static final Path OBJECT_REFERENCE = Path.of("cac:AdditionalDocumentReference");
    private static final Path SELLER_TAX_SCHEME = Path.of("cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme");
    private static final Path BUYER_TAX_SCHEME = Path.of("cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme");
    private static final Path COMPANY_ID = Path.of("cbc:CompanyID");
    private static final Path MEANS_CODE = Path.of("cac:PaymentMeans/cbc:PaymentMeansCode");
    private static final Path ADDRESS_LINE = Path.of("cac:AddressLine");
    private static final Path PAYEE_NAME = Path.of("cac:PartyName/cbc:Name");
    private static final Path PAYEE_IDENTIFIER = Path.of("cac:PartyIdentification/cbc:ID");
    private static final Path SELLER_REGISTRATION_NAME =
            Path.of("cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName");
    private static final Path TAX_SCHEMES = Path.of("cac:PartyTaxScheme");
    private static final Path LINE_CATEGORY = Path.of("cac:Item/cac:ClassifiedTaxCategory");
    private static final String SEPA = "SEPA";

    /** The payee's name differs from that under which the seller is registered. */
    private static final Test PAYEE_IS_NOT_THE_SELLER = Syntax::isNotTheSeller;

    static final List<Check> CHECKS = List.of(
            once("UBL-SR-01", "cac:ContractDocumentReference/cbc:ID"),
            once("UBL-SR-02", "cac:ReceiptDocumentReference/cbc:ID"),
            once("UBL-SR-03", "cac:DespatchDocumentReference/cbc:ID"),
            once("UBL-SR-04", "cac:AdditionalDocumentReference/cbc:ID", Syntax::hasOneObjectIdentifier),
            once("UBL-SR-05", "cac:PaymentTerms/cbc:Note"),
            once("UBL-SR-08", "cac:InvoicePeriod"),
            once("UBL-SR-09", "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName"),
            once("UBL-SR-10", "cac:AccountingSupplierParty/cac:Party/cac:PartyName/cbc:Name"),
            once("UBL-SR-11", "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID"),
            once("UBL-SR-12", "cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID",
                    (sheet, root) -> taxIds(sheet, root, SELLER_TAX_SCHEME, false) <= 1),
            once("UBL-SR-13", "cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID",
                    (sheet, root) -> taxIds(sheet, root, SELLER_TAX_SCHEME, true) <= 1),
            once("UBL-SR-14", "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyLegalForm"),
            once("UBL-SR-15", "cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName"),
            once("UBL-SR-16", "cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification/cbc:ID"),
            once("UBL-SR-17", "cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID"),
            once("UBL-SR-18", "cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID",
                    (sheet, root) -> taxIds(sheet, root, BUYER_TAX_SCHEME, false) <= 1),
            once("UBL-SR-24", "cac:Delivery"),
            once("UBL-SR-29", "cac:PartyIdentification/cbc:ID", Syntax::hasOneSepaIdentifier),
            once("UBL-SR-39", "cac:ProjectReference/cbc:ID"),
            once("UBL-SR-40", "cac:AccountingCustomerParty/cac:Party/cac:PartyName/cbc:Name"),
            fatal("UBL-SR-44", (sheet, _) -> areEqual(sheet, sheet.all(Name.cbc("PaymentID")))),
            once("UBL-SR-45", "cac:PaymentMeans/cbc:PaymentDueDate"),
            once("UBL-SR-46", "cac:PaymentMeans/cbc:PaymentMeansCode/@name", Syntax::isMeansNamedOnce),
            fatal("UBL-SR-47", (sheet, _) -> areEqual(sheet, sheet.all(Name.cbc("PaymentMeansCode")))),
            once("UBL-SR-49", "cac:InvoicePeriod/cbc:DescriptionCode"),
            once("UBL-SR-54", "cac:PaymentMeans/cac:CardAccount"),
            once("UBL-SR-55", "cac:PaymentMeans/cac:PaymentMandate"),
            once("UBL-SR-56", "cac:OriginatorDocumentReference/cbc:ID"));

    /** The first four contexts of the pattern of syntax; those of data types follow. */
    static final List<Group> GROUPS_BEFORE_AMOUNTS = List.of(
            Group.at("cac:PostalAddress | cac:Address",
                    fatal("UBL-SR-51", (sheet, address) -> sheet.count(address, ADDRESS_LINE) <= 1)),
            Group.at("cac:AccountingSupplierParty/cac:Party",
                    fatal("UBL-SR-42", (sheet, party) -> sheet.count(party, TAX_SCHEMES) <= 2)),
            Group.at("cac:AdditionalDocumentReference",
                    once("UBL-SR-33", "cbc:DocumentDescription"),
                    fatal("UBL-SR-43", Syntax::isSchemeAllowed)));

    static final List<Group> GROUPS = List.of(
            Group.at("cac:Delivery", once("UBL-SR-25", "cac:DeliveryParty/cac:PartyName/cbc:Name")),
            Group.at("cac:AllowanceCharge", once("UBL-SR-30", "cbc:AllowanceChargeReason")).where(AllowancesAndCharges.ALLOWANCE),
            Group.at("cac:AllowanceCharge", once("UBL-SR-31", "cbc:AllowanceChargeReason")).where(AllowancesAndCharges.CHARGE),
            Group.at("cac:PartyTaxScheme", fatal("UBL-SR-53", both(exists("cac:TaxScheme/cbc:ID"), exists("cbc:CompanyID")))),
            Group.at("cac:InvoiceLine | cac:CreditNoteLine",
                    once("UBL-SR-34", "cbc:Note"),
                    once("UBL-SR-35", "cac:OrderLineReference/cbc:LineID"),
                    once("UBL-SR-36", "cac:InvoicePeriod"),
                    once("UBL-SR-37", "cac:Price/cac:AllowanceCharge/cbc:Amount"),
                    fatal("UBL-SR-48", (sheet, line) -> sheet.count(line, LINE_CATEGORY) == 1),
                    once("UBL-SR-50", "cac:Item/cbc:Description"),
                    once("UBL-SR-52", "cac:DocumentReference")),
            Group.at("cac:PayeeParty",
                    fatal("UBL-SR-19", both(Tests.atMostOne("cac:PartyName/cbc:Name"), PAYEE_IS_NOT_THE_SELLER)),
                    fatal("UBL-SR-20", both(Syntax::hasOneIdentifierBesideSepa, PAYEE_IS_NOT_THE_SELLER)),
                    fatal("UBL-SR-21", both(Tests.atMostOne("cac:PartyLegalEntity/cbc:CompanyID"), PAYEE_IS_NOT_THE_SELLER))),
            Group.at("cac:PaymentMeans",
                    once("UBL-SR-26", "cbc:PaymentID"),
                    once("UBL-SR-27", "cbc:PaymentMeansCode"),
                    once("UBL-SR-28", "cac:PaymentMandate/cbc:ID")),
            Group.at("cac:BillingReference",
                    once("UBL-SR-06", "cac:InvoiceDocumentReference"),
                    fatal("UBL-SR-07", exists("cac:InvoiceDocumentReference/cbc:ID"))),
            Group.at("cac:TaxRepresentativeParty",
                    once("UBL-SR-22", "cac:PartyName/cbc:Name"),
                    once("UBL-SR-23", "cac:PartyTaxScheme/cbc:CompanyID")),
            Group.at("cac:TaxSubtotal", once("UBL-SR-32", "cac:TaxCategory/cbc:TaxExemptionReason")));

    private Syntax() {}

    private static boolean hasOneObjectIdentifier(Sheet sheet, int root) {
        int count = 0;
        for (int reference : sheet.nodes(root, OBJECT_REFERENCE)) {
            if (sheet.anyIs(reference, DOCUMENT_TYPE, INVOICE_OBJECT)) count += sheet.count(reference, ID);
        }
        return count <= 1;
    }

    private static int taxIds(Sheet sheet, int root, Path schemes, boolean otherThanVat) {
        int count = 0;
        for (int scheme : sheet.nodes(root, schemes)) {
            if (Vat.isExactly(sheet, scheme, otherThanVat)) count += sheet.count(scheme, COMPANY_ID);
        }
        return count;
    }

    private static boolean hasOneSepaIdentifier(Sheet sheet, int root) {
        int count = 0;
        for (int party : sheet.all(Name.cac("PartyIdentification"))) {
            for (int id : sheet.nodes(party, ID)) {
                if (isSepa(scheme(sheet, id))) count++;
            }
        }
        return count <= 1;
    }

    private static boolean hasOneIdentifierBesideSepa(Sheet sheet, int payee) {
        int count = 0;
        for (int id : sheet.nodes(payee, PAYEE_IDENTIFIER)) {
            if (!isSepa(scheme(sheet, id))) count++;
        }
        return count <= 1;
    }

    private static String scheme(Sheet sheet, int id) {
        return sheet.document().attribute(id, "schemeID").orElse("");
    }

    private static boolean isSepa(String scheme) {
        return scheme.toUpperCase(Locale.ROOT).equals(SEPA);
    }

    private static boolean isMeansNamedOnce(Sheet sheet, int root) {
        int count = 0;
        for (int code : sheet.nodes(root, MEANS_CODE)) {
            if (sheet.document().attribute(code, "name").isPresent()) count++;
        }
        return count <= 1;
    }

    /** At most one of the elements has a text that no element before it has; an element is not before those inside it. */
    private static boolean areEqual(Sheet sheet, int[] nodes) {
        Document document = sheet.document();
        Map<String, Integer> firstEnds = HashMap.newHashMap(nodes.length);
        int fresh = 0;
        for (int node : nodes) {
            Integer firstEnd = firstEnds.merge(sheet.string(node), document.endOffset(node), Math::min);
            if (firstEnd > document.offset(node)) fresh++;
        }
        return fresh <= 1;
    }

    private static boolean isSchemeAllowed(Sheet sheet, int reference) {
        if (sheet.anyIs(reference, DOCUMENT_TYPE, INVOICE_OBJECT)
                || sheet.document().isCreditNote() && sheet.anyIs(reference, DOCUMENT_TYPE, PROJECT)) return true;
        if (sheet.has(reference, DOCUMENT_TYPE)) return false;
        for (int id : sheet.nodes(reference, ID)) {
            if (sheet.document().attribute(id, "schemeID").isPresent()) return false;
        }
        return true;
    }

    private static boolean isNotTheSeller(Sheet sheet, int payee) {
        int parent = sheet.document().parent(payee);
        return Texts.differ(sheet, sheet.nodes(payee, PAYEE_NAME), sheet.nodes(parent, SELLER_REGISTRATION_NAME));
    }
}
