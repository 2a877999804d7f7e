package rs.tefter.validation.en16931;

import rs.tefter.ubl.Name;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;

/** By what the parties of a document are known to a tax office. */
final class TaxIdentifiers {
    private static final Name SUPPLIER = Name.cac("AccountingSupplierParty");
    private static final Name CUSTOMER = Name.cac("AccountingCustomerParty");
    private static final Name REPRESENTATIVE = Name.cac("TaxRepresentativeParty");
    private static final Path TAX_SCHEME = Path.of("cac:Party/cac:PartyTaxScheme");
    private static final Path TAX_SCHEME_OF_REPRESENTATIVE = Path.of("cac:PartyTaxScheme");
    private static final Path COMPANY_ID = Path.of("cbc:CompanyID");
    private static final Path TAX_ID = Path.of("cac:Party/cac:PartyTaxScheme/cbc:CompanyID");
    private static final Path LEGAL_ID = Path.of("cac:Party/cac:PartyLegalEntity/cbc:CompanyID");

    private TaxIdentifiers() {}

    /** An identifier of the seller in whatever tax scheme (BT-31, BT-32), or the VAT identifier of his representative (BT-63). */
    static boolean hasSeller(Sheet sheet) {
        return has(sheet, SUPPLIER, TAX_ID) || hasRepresentative(sheet);
    }

    /** The VAT identifier of the seller (BT-31) or of his representative (BT-63). */
    static boolean hasSellerVat(Sheet sheet) {
        return hasRepresentative(sheet) || hasVat(sheet, SUPPLIER, TAX_SCHEME);
    }

    /** The VAT identifier (BT-48) or the legal registration (BT-47) of the buyer. */
    static boolean hasBuyer(Sheet sheet) {
        return has(sheet, CUSTOMER, LEGAL_ID) || hasBuyerVat(sheet);
    }

    /** The VAT identifier of the buyer (BT-48). */
    static boolean hasBuyerVat(Sheet sheet) {
        return hasVat(sheet, CUSTOMER, TAX_SCHEME);
    }

    /** Nobody's VAT identifier. */
    static boolean hasNoVat(Sheet sheet) {
        return !hasBuyerVat(sheet) && !hasSellerVat(sheet);
    }

    private static boolean hasRepresentative(Sheet sheet) {
        return hasVat(sheet, REPRESENTATIVE, TAX_SCHEME_OF_REPRESENTATIVE);
    }

    private static boolean has(Sheet sheet, Name party, Path path) {
        for (int node : sheet.all(party)) {
            if (sheet.has(node, path)) return true;
        }
        return false;
    }

    private static boolean hasVat(Sheet sheet, Name party, Path scheme) {
        for (int node : sheet.all(party)) {
            if (Vat.existsForOneScheme(sheet, sheet.nodes(node, scheme), COMPANY_ID)) return true;
        }
        return false;
    }
}
