package rs.tefter.validation.en16931;

import static rs.tefter.validation.en16931.Official.fatal;
import static rs.tefter.validation.rules.Tests.attribute;
import static rs.tefter.validation.rules.Tests.either;
import static rs.tefter.validation.rules.Tests.exists;
import static rs.tefter.validation.rules.Tests.filled;

import java.util.List;
import rs.tefter.ubl.Document;
import rs.tefter.validation.codes.CodeList;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;

/** Seller (BG-4), buyer (BG-7), payee (BG-10), the seller's tax representative (BG-11) and the place of delivery (BG-15). */
final class Parties {
    private static final int COUNTRY_LENGTH = 2;
    private static final CodeList VAT_PREFIXES = CodeList.named("en16931/vat-prefixes");
    private static final Path COMPANY_ID = Path.of("cbc:CompanyID");
    private static final Path NAME = Path.of("cac:PartyName/cbc:Name");
    private static final Path IDENTIFIER = Path.of("cac:PartyIdentification/cbc:ID");
    private static final Path SELLER_IDENTIFIER = Path.of("cac:Party/cac:PartyIdentification/cbc:ID");
    private static final Path SELLER_NAMES = Path.of("cac:AccountingSupplierParty/cac:Party/cac:PartyName/cbc:Name");
    private static final Path SELLER_IDENTIFIERS = Path.of("cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID");

    static final List<Group> GROUPS = List.of(
            Group.at("cac:AccountingCustomerParty/cac:Party/cbc:EndpointID", fatal("BR-63", attribute("schemeID"))),
            Group.at("cac:AccountingCustomerParty/cac:Party/cac:PostalAddress",
                    fatal("BR-11", filled("cac:Country/cbc:IdentificationCode"))),
            Group.at("cac:Delivery/cac:DeliveryLocation/cac:Address", fatal("BR-57", exists("cac:Country/cbc:IdentificationCode"))),
            Group.at("cac:PayeeParty", fatal("BR-17", Parties::isNamedAndNotTheSeller)),
            Group.at("cac:AccountingSupplierParty", fatal("BR-CO-26", either(
                    Vat.exists("cac:Party/cac:PartyTaxScheme", "cbc:CompanyID"),
                    Parties::hasIdentifierBesideSepa,
                    exists("cac:Party/cac:PartyLegalEntity/cbc:CompanyID")))),
            Group.at("cac:AccountingSupplierParty/cac:Party/cbc:EndpointID", fatal("BR-62", attribute("schemeID"))),
            Group.at("cac:AccountingSupplierParty/cac:Party/cac:PostalAddress",
                    fatal("BR-09", filled("cac:Country/cbc:IdentificationCode"))),
            Group.at("cac:TaxRepresentativeParty",
                    fatal("BR-18", filled("cac:PartyName/cbc:Name")),
                    fatal("BR-19", exists("cac:PostalAddress")),
                    fatal("BR-56", Vat.existsForOneScheme("cac:PartyTaxScheme", "cbc:CompanyID"))),
            Group.at("cac:TaxRepresentativeParty/cac:PostalAddress", fatal("BR-20", filled("cac:Country/cbc:IdentificationCode"))),
            Group.at("cac:PartyTaxScheme", fatal("BR-CO-09", Parties::beginsWithCountry)).where(Vat::is));

    private Parties() {}

    private static boolean beginsWithCountry(Sheet sheet, int scheme) {
        String id = sheet.string(scheme, COMPANY_ID);
        int end = id.codePointCount(0, id.length()) <= COUNTRY_LENGTH ? id.length() : id.offsetByCodePoints(0, COUNTRY_LENGTH);
        return VAT_PREFIXES.line().contains(id.substring(0, end));
    }

    private static boolean isNamedAndNotTheSeller(Sheet sheet, int payee) {
        int parent = sheet.document().parent(payee);
        return sheet.has(payee, NAME) && !Texts.shareOne(sheet, sheet.nodes(payee, NAME), nodes(sheet, parent, SELLER_NAMES))
                && !Texts.shareOne(sheet, sheet.nodes(payee, IDENTIFIER), nodes(sheet, parent, SELLER_IDENTIFIERS));
    }

    private static int[] nodes(Sheet sheet, int parent, Path path) {
        return parent == Document.NONE ? new int[0] : sheet.nodes(parent, path);
    }

    private static boolean hasIdentifierBesideSepa(Sheet sheet, int seller) {
        for (int identifier : sheet.nodes(seller, SELLER_IDENTIFIER)) {
            if (sheet.document().attribute(identifier, "schemeID").filter("SEPA"::equals).isEmpty()) return true;
        }
        return false;
    }
}
