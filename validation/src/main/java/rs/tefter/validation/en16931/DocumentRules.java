package rs.tefter.validation.en16931;

import static rs.tefter.validation.en16931.Official.fatal;
import static rs.tefter.validation.en16931.Official.inCents;
import static rs.tefter.validation.rules.Tests.either;
import static rs.tefter.validation.rules.Tests.exists;
import static rs.tefter.validation.rules.Tests.filled;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.rules.Check;
import rs.tefter.validation.rules.Path;
import rs.tefter.validation.rules.Sheet;
import rs.tefter.validation.rules.Tests;
import rs.tefter.validation.rules.Undecidable;

/** Rules about the invoice or credit note as a whole. */
final class DocumentRules {
    private static final Name TAX_TOTAL = Name.cac("TaxTotal");
    private static final Path DOCUMENT_CURRENCY = Path.of("cbc:DocumentCurrencyCode");
    private static final Path TAX_CURRENCY = Path.of("cbc:TaxCurrencyCode");
    private static final Path TAX_POINT_DATE = Path.of("cbc:TaxPointDate");
    private static final Path TAX_POINT_CODE = Path.of("cac:InvoicePeriod/cbc:DescriptionCode");
    private static final Path TAX_TOTALS = Path.of("cac:TaxTotal");
    private static final Path TAX_AMOUNT = Path.of("cbc:TaxAmount");
    private static final Path MONETARY_TOTALS = Path.of("cac:LegalMonetaryTotal");
    private static final Path INCLUSIVE_AMOUNT = Path.of("cbc:TaxInclusiveAmount");
    private static final Path EXCLUSIVE = Path.of("cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount");

    static final List<Check> CHECKS = List.of(
            fatal("BR-01", filled("cbc:CustomizationID")),
            fatal("BR-02", filled("cbc:ID")),
            fatal("BR-03", filled("cbc:IssueDate")),
            fatal("BR-04", either(filled("cbc:InvoiceTypeCode"), filled("cbc:CreditNoteTypeCode"))),
            fatal("BR-05", filled("cbc:DocumentCurrencyCode")),
            fatal("BR-06", filled("cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName")),
            fatal("BR-07", filled("cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName")),
            fatal("BR-08", exists("cac:AccountingSupplierParty/cac:Party/cac:PostalAddress")),
            fatal("BR-10", exists("cac:AccountingCustomerParty/cac:Party/cac:PostalAddress")),
            fatal("BR-16", either(exists("cac:InvoiceLine"), exists("cac:CreditNoteLine"))),
            fatal("BR-53", DocumentRules::isTaxGivenInTaxCurrency),
            fatal("BR-CO-03", (sheet, root) -> !(sheet.has(root, TAX_POINT_DATE) && sheet.has(root, TAX_POINT_CODE))),
            fatal("BR-CO-15", DocumentRules::isTotalWithTheTax),
            fatal("BR-CO-18", exists("cac:TaxTotal/cac:TaxSubtotal")),
            inCents("BR-DEC-13", "cac:TaxTotal/cbc:TaxAmount", (sheet, _) -> isInCents(sheet, DOCUMENT_CURRENCY)),
            inCents("BR-DEC-15", "cac:TaxTotal/cbc:TaxAmount", (sheet, _) -> isInCents(sheet, TAX_CURRENCY)));

    private DocumentRules() {}

    private static boolean isTaxGivenInTaxCurrency(Sheet sheet, int root) {
        for (int currency : sheet.nodes(root, TAX_CURRENCY)) {
            if (!isTaxGiven(sheet, sheet.string(currency))) return false;
        }
        return true;
    }

    private static boolean isTaxGiven(Sheet sheet, String currency) {
        for (int total : sheet.all(TAX_TOTAL)) {
            for (int amount : sheet.nodes(total, TAX_AMOUNT)) {
                if (isIn(sheet, amount, currency)) return true;
            }
        }
        return false;
    }

    /** One VAT total in each currency of the document, and the total with VAT is the total without it and that VAT. */
    private static boolean isTotalWithTheTax(Sheet sheet, int root) {
        for (int currency : sheet.nodes(root, DOCUMENT_CURRENCY)) {
            Optional<BigDecimal> tax = onlyTax(sheet, root, sheet.string(currency));
            Optional<BigDecimal> exclusive = tax.isEmpty() ? Optional.empty() : sheet.decimal(root, EXCLUSIVE);
            if (exclusive.isEmpty() || !isAnyInclusive(sheet, root, Sheet.cents(exclusive.get().add(tax.get())))) return false;
        }
        return true;
    }

    private static Optional<BigDecimal> onlyTax(Sheet sheet, int root, String currency) {
        Optional<BigDecimal> tax = Optional.empty();
        int count = 0;
        for (int total : sheet.nodes(root, TAX_TOTALS)) {
            int amount = onlyIn(sheet, total, currency);
            if (amount != Document.NONE) {
                tax = Optional.of(sheet.decimal(amount));
                count++;
            }
        }
        return count == 1 ? tax : Optional.empty();
    }

    private static int onlyIn(Sheet sheet, int total, String currency) {
        int found = Document.NONE;
        for (int amount : sheet.nodes(total, TAX_AMOUNT)) {
            if (isIn(sheet, amount, currency)) {
                if (found != Document.NONE) throw Undecidable.twice(TAX_AMOUNT.toString());
                found = amount;
            }
        }
        return found;
    }

    private static boolean isAnyInclusive(Sheet sheet, int root, BigDecimal expected) {
        for (int totals : sheet.nodes(root, MONETARY_TOTALS)) {
            Optional<BigDecimal> inclusive = sheet.decimal(totals, INCLUSIVE_AMOUNT);
            if (inclusive.isPresent() && inclusive.get().compareTo(expected) == 0) return true;
        }
        return false;
    }

    private static boolean isIn(Sheet sheet, int amount, String currency) {
        return sheet.document().attribute(amount, "currencyID").filter(currency::equals).isPresent();
    }

    /** The official test looks for the currency below the amount, where it never stands in a valid document. */
    private static boolean isInCents(Sheet sheet, Path currencyBelowAmount) {
        int found = Document.NONE;
        for (int total : sheet.all(TAX_TOTAL)) {
            for (int amount : sheet.nodes(total, TAX_AMOUNT)) {
                if (!isInCurrencyBelow(sheet, amount, currencyBelowAmount)) continue;
                if (found != Document.NONE) throw Undecidable.twice(TAX_AMOUNT.toString());
                found = amount;
            }
        }
        return found == Document.NONE || Tests.areCents(sheet.string(found));
    }

    private static boolean isInCurrencyBelow(Sheet sheet, int amount, Path below) {
        for (int currency : sheet.nodes(amount, below)) {
            if (isIn(sheet, amount, sheet.string(currency))) return true;
        }
        return false;
    }
}
