package rs.tefter.validation.srbdt;

import static rs.tefter.validation.srbdt.Demand.given;
import static rs.tefter.validation.srbdt.Demand.that;

import java.util.List;
import java.util.Locale;
import rs.tefter.ubl.Document;
import rs.tefter.validation.en16931.Vat;
import rs.tefter.validation.id.Pib;
import rs.tefter.validation.id.RegistrationNumber;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;
import rs.tefter.validation.rules.Test;
import rs.tefter.validation.rules.Tests;

/** Seller (BG-4), buyer (BG-7), payee (BG-10) and tax representative (BG-11): who they are, by Serbian identifiers. */
final class Parties {
    private static final String SELLER = "cac:AccountingSupplierParty/cac:Party";
    private static final String BUYER = "cac:AccountingCustomerParty/cac:Party";
    private static final String PAYEE = "cac:PayeeParty";
    private static final String REPRESENTATIVE = "cac:TaxRepresentativeParty";

    private static final String VAT_PREFIX = "RS";
    private static final String ADDRESS_SCHEME = "9948";
    private static final String VAT = "VAT";
    private static final String VAT_STATUS = "RS-VAT-STATUS";
    private static final Path SELLER_TAX_SCHEMES = Path.of(SELLER + "/cac:PartyTaxScheme");
    private static final Path TAX_SCHEMES = Path.of("cac:PartyTaxScheme");
    private static final Path SCHEME_ID = Path.of("cac:TaxScheme/cbc:ID");
    private static final Path COMPANY_ID = Path.of("cbc:CompanyID");
    private static final Path REGISTRATION_NUMBER = Path.of("cac:PartyLegalEntity/cbc:CompanyID");
    private static final Path ID = Path.of("cbc:ID");

    private static final Test HAS_PREFIX = (sheet, node) -> hasPrefix(sheet.normalized(node));
    private static final Test IS_VAT_NUMBER = (sheet, node) -> isVatNumber(sheet.normalized(node));
    private static final Test HAS_LENGTH = (sheet, node) -> RegistrationNumber.hasLength(sheet.normalized(node));
    private static final Test IS_NUMERIC = (sheet, node) -> RegistrationNumber.isNumeric(sheet.normalized(node));
    private static final Test LOST_ITS_ZERO = (sheet, node) -> RegistrationNumber.lacksLeadingZero(sheet.normalized(node));
    private static final Test IS_OF_ADDRESS_SCHEME = (sheet, node) -> sheet.document().attribute(node, "schemeID")
            .filter(scheme -> Sheet.normalize(scheme).equals(ADDRESS_SCHEME)).isPresent();
    private static final Test OF_VAT = (sheet, companyId) -> Vat.is(sheet, sheet.document().parent(companyId));

    static final List<Context> CONTEXTS = List.of(
            Context.document(
                    given("RSR-09", SELLER, "cac:PartyTaxScheme/cbc:CompanyID", Parties::hasVatNumber),
                    given("RSR-10", SELLER, "cac:PartyTaxScheme/cbc:CompanyID", Parties::hasVatStatus),
                    given("RSR-13", SELLER, "cbc:EndpointID"),
                    given("RSR-16", SELLER + "/cac:PostalAddress", "cbc:CityName"),
                    given("RSR-17", BUYER + "/cac:PartyLegalEntity", "cbc:CompanyID"),
                    given("RSR-20", BUYER + "/cac:PartyTaxScheme", "cbc:CompanyID"),
                    given("RSR-22", BUYER, "cbc:EndpointID"),
                    given("RSR-25", BUYER + "/cac:PostalAddress", "cbc:CityName"),
                    given("RSR-26", BUYER + "/cac:PostalAddress", "cbc:PostalZone")),
            Context.at(SELLER + "/cac:PartyTaxScheme/cbc:CompanyID",
                    that("RSR-11", HAS_PREFIX).text("RSR-11.prefix"),
                    that("RSR-11", Tests.either(not(HAS_PREFIX), IS_VAT_NUMBER))).where(OF_VAT),
            Context.at(SELLER + "/cac:PartyTaxScheme/cac:TaxScheme", that("RSR-12", Parties::isVatOrVatStatus)),
            Context.at(SELLER + "/cbc:EndpointID",
                    that("RSR-14", IS_OF_ADDRESS_SCHEME),
                    that("RSR-15", (sheet, address) -> isPibOf(sheet, address, true))),
            Context.at(BUYER + "/cac:PartyLegalEntity/cbc:CompanyID",
                    that("RSR-18", (sheet, number) -> sheet.document().attribute(number, "schemeID").isEmpty()),
                    that("RSR-19", not(LOST_ITS_ZERO)).text("RSR-19.zero"),
                    that("RSR-19", Tests.either(HAS_LENGTH, LOST_ITS_ZERO)),
                    that("RSR-19", Tests.either(not(HAS_LENGTH), IS_NUMERIC)).text("RSR-19.digits")),
            Context.at(BUYER + "/cac:PartyTaxScheme/cbc:CompanyID",
                    that("RSR-21", HAS_PREFIX).text("RSR-21.prefix"),
                    that("RSR-21", Tests.either(not(HAS_PREFIX), IS_VAT_NUMBER))),
            Context.at(BUYER + "/cbc:EndpointID",
                    that("RSR-23", IS_OF_ADDRESS_SCHEME),
                    that("RSR-24", (sheet, address) -> isPibOf(sheet, address, false))),
            Context.at("/*/" + PAYEE, that("RSR-27", Parties::hasOneRegistrationNumber)),
            Context.at(PAYEE + "/cac:PartyLegalEntity/cbc:CompanyID", that("RSR-28", Tests.both(HAS_LENGTH, IS_NUMERIC))),
            Context.at("/*/" + REPRESENTATIVE,
                    given("RSR-29", "cac:PartyTaxScheme", "cbc:CompanyID"),
                    given("RSR-31", "cac:PostalAddress", "cbc:CityName"),
                    given("RSR-32", "cac:PostalAddress", "cbc:PostalZone")),
            Context.at(REPRESENTATIVE + "/cac:PartyTaxScheme/cbc:CompanyID", that("RSR-30", IS_VAT_NUMBER)));

    private Parties() {}

    private static boolean hasVatNumber(Sheet sheet, int root) {
        for (int scheme : sheet.nodes(root, SELLER_TAX_SCHEMES)) {
            if (Vat.is(sheet, scheme) && Given.is(sheet, scheme, COMPANY_ID)) return true;
        }
        return false;
    }

    private static boolean hasVatStatus(Sheet sheet, int root) {
        for (int scheme : sheet.nodes(root, SELLER_TAX_SCHEMES)) {
            if (Given.is(sheet, scheme, SCHEME_ID) && !Vat.is(sheet, scheme) && Given.is(sheet, scheme, COMPANY_ID)) return true;
        }
        return false;
    }

    private static boolean isVatOrVatStatus(Sheet sheet, int scheme) {
        String id = sheet.upperCase(scheme, ID);
        return id.equals(VAT) || id.equals(VAT_STATUS);
    }

    /** Whether an electronic address is the number behind RS in a tax number of its party. */
    private static boolean isPibOf(Sheet sheet, int address, boolean ofVatOnly) {
        Document document = sheet.document();
        if (!Given.is(sheet, address)) return true;
        String expected = VAT_PREFIX + sheet.normalized(address);
        for (int scheme : sheet.nodes(document.parent(address), TAX_SCHEMES)) {
            if (ofVatOnly && !Vat.is(sheet, scheme)) continue;
            for (int number : sheet.nodes(scheme, COMPANY_ID)) {
                if (sheet.normalized(number).toUpperCase(Locale.ROOT).equals(expected)) return true;
            }
        }
        return false;
    }

    private static boolean hasOneRegistrationNumber(Sheet sheet, int payee) {
        int[] numbers = sheet.nodes(payee, REGISTRATION_NUMBER);
        return numbers.length == 1 && Given.is(sheet, numbers[0]);
    }

    private static boolean hasPrefix(String number) {
        return number.regionMatches(true, 0, VAT_PREFIX, 0, VAT_PREFIX.length());
    }

    private static boolean isVatNumber(String number) {
        return Pib.parse(number).filter(pib -> pib.vatNumber().equalsIgnoreCase(number)).isPresent();
    }

    private static Test not(Test test) {
        return (sheet, node) -> !test.holds(sheet, node);
    }
}
