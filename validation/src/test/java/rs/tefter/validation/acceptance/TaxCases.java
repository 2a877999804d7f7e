package rs.tefter.validation.acceptance;

import static rs.tefter.validation.Submitted.creditNote;
import static rs.tefter.validation.Submitted.invoice;
import static rs.tefter.validation.acceptance.Case.breaks;
import static rs.tefter.validation.acceptance.Case.holds;

import java.util.List;
import rs.tefter.validation.Submitted;

/** Decimals, units, VAT, exemptions, totals, currency and payment. */
final class TaxCases {
    private static final String KEY = "<cbc:TaxExemptionReasonCode>PDV-RS-25-1-1<";

    static List<Case> all() {
        return List.of(
                breaks("a price with five decimals", invoice().edit(">500.0000<", ">500.00000<"),
                        "SEF-30 UBLInvoiceLinePriceAmountMoreDecimalsThanPermitted"),
                breaks("a VAT total with three decimals", amount("TaxAmount", "200.00", "200.000"), "SEF-31 UBLTaxAmountMoreDecimalsThanPermitted"),
                breaks("a base with three decimals", amount("TaxableAmount", "1000.00", "1000.000"),
                        "SEF-31 UBLTaxSubtotalTaxableAmountMoreDecimalsThanPermitted"),
                breaks("the VAT of a row with three decimals", amount("TaxAmount", "0.00", "0.000"),
                        "SEF-31 UBLTaxSubtotalTaxAmountMoreDecimalsThanPermitted"),
                breaks("a line amount with three decimals", amount("LineExtensionAmount", "1000.00", "1000.000"),
                        "SEF-31 UBLInvoiceLineExtensionAmountMoreDecimalsThanPermitted"),
                breaks("a credit line with three decimals", creditNote().edit("LineExtensionAmount currencyID=\"RSD\">1000.00<",
                        "LineExtensionAmount currencyID=\"RSD\">1000.000<"), "SEF-31 UBLInvoiceLineExtensionAmountMoreDecimalsThanPermitted"),
                breaks("the sum of lines with three decimals", amount("LineExtensionAmount", "1500.00", "1500.000"),
                        "SEF-31 UBLLineExtensionAmountMoreDecimalsThanPermitted"),
                breaks("the total without VAT with three decimals", amount("TaxExclusiveAmount", "1500.00", "1500.000"),
                        "SEF-31 UBLTaxExclusiveAmountMoreDecimalsThanPermitted"),
                breaks("the total with VAT with three decimals", amount("TaxInclusiveAmount", "1700.00", "1700.000"),
                        "SEF-31 UBLTaxInclusiveAmountMoreDecimalsThanPermitted"),
                breaks("the allowances with three decimals", amount("AllowanceTotalAmount", "0", "0.000"),
                        "SEF-31 UBLAllowanceTotalAmountMoreDecimalsThanPermitted"),
                breaks("the prepaid amount with three decimals", amount("PrepaidAmount", "0", "0.000"),
                        "SEF-31 UBLPrepayedAmountMoreDecimalsThanPermitted"),
                breaks("the amount to pay with three decimals", amount("PayableAmount", "1700.00", "1700.000"),
                        "SEF-31 UBLPayableAmountMoreDecimalsThanPermitted"),
                breaks("the base of a price allowance with three decimals", invoice()
                        .edit("<cbc:PriceAmount currencyID=\"RSD\">500.00</cbc:PriceAmount>",
                        "<cbc:PriceAmount currencyID=\"RSD\">500.00</cbc:PriceAmount><cac:AllowanceCharge>"
                                + "<cbc:ChargeIndicator>false</cbc:ChargeIndicator>"
                                + "<cbc:Amount currencyID=\"RSD\">0</cbc:Amount><cbc:BaseAmount currencyID=\"RSD\">500.000</cbc:BaseAmount>"
                                + "</cac:AllowanceCharge>"),
                        "SEF-31 GrossAmountMoreDecimalsThanPermitted"),
                breaks("a unit that the state does not list", invoice().edit("\"H87\"", "\"C62\""), "SEF-32 UBLUnitCodeNotValid"),
                holds("a unit added to the list later", invoice().edit("\"H87\"", "\"XKI\"")),
                breaks("no amount to pay", invoice().drop("cbc:PayableAmount"), "SEF-34 UBLUndefinedPayableAmount"),
                breaks("no totals at all", invoice().drop("cac:LegalMonetaryTotal"), "SEF-34 UBLUndefinedPayableAmount"),
                breaks("a VAT total that is not the sum", amount("TaxAmount", "200.00", "200.01"),
                        "SEF-35 UBLTotalTaxAmountAndSubtotalTaxAmountDiffer"),
                holds("a VAT total written shorter than its parts", amount("TaxAmount", "200.00", "200")),
                breaks("no VAT total", invoice().drop("cac:TaxTotal"), "SEF-36 UBLTaxTotalNotDefined"),
                breaks("no breakdown", invoice().drop("cac:TaxSubtotal").drop("cac:TaxSubtotal"), "SEF-36 UBLTaxSubtotalNotDefined"),
                breaks("a breakdown row without a category", invoice().edit("<cac:TaxCategory><cbc:ID>E</cbc:ID>", "<cac:TaxCategory>"),
                        "SEF-36 UBLTaxCategoryNotDefined"),
                breaks("a line without a category", invoice()
                        .edit("<cac:ClassifiedTaxCategory><cbc:ID>E</cbc:ID><cbc:Percent>0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID>"
                        + "</cac:TaxScheme></cac:ClassifiedTaxCategory>", ""),
                        "SEF-36 UBLClassifiedTaxCategoryNotDefined"),
                holds("the rate of 10 percent", invoice().editAll("<cbc:Percent>20<", "<cbc:Percent>10.0<")),
                breaks("a standard rate of 18 percent", invoice().edit("<cbc:Percent>20<", "<cbc:Percent>18<"),
                        "SEF-40 UBLIncorrectVatRateForStandardVatRate"),
                breaks("a standard row without a rate", invoice().drop("cbc:Percent"), "SEF-40 UBLIncorrectVatRateForStandardVatRate"),
                breaks("reverse charge with a rate", row("AE", "PDV-RS-10-2-3").edit("<cbc:Percent>0<", "<cbc:Percent>20<"),
                        "SEF-41 UBLNotAllowedPercentOfTaxableAmountForRecipientCalculatesVAT"),
                breaks("reverse charge with VAT", row("AE", "PDV-RS-10-2-3").edit(">0.00<", ">0.01<")
                        .edit("<cbc:TaxAmount currencyID=\"RSD\">200.00<", "<cbc:TaxAmount currencyID=\"RSD\">200.01<"),
                        "SEF-41 UBLNotAllowedSubtotalTaxAmountForRecipientCalculatesVAT"),
                breaks("an exemption with a rate", invoice().edit("<cbc:Percent>0<", "<cbc:Percent>20<"),
                        "SEF-42 UBLNotAllowedPercentOfTaxableAmountForExemptionFromVAT"),
                breaks("an exemption with VAT", invoice().edit(">0.00<", ">0.01<")
                        .edit("<cbc:TaxAmount currencyID=\"RSD\">200.00<", "<cbc:TaxAmount currencyID=\"RSD\">200.01<"),
                        "SEF-42 UBLNotAllowedSubtotalTaxAmountForExemptionFromVAT"),
                breaks("an exemption without a reason", invoice().drop("cbc:TaxExemptionReasonCode"), "SEF-43 UBLTaxExemptionReasonKeyNotDefined"),
                breaks("a reason that is not on the list", row("E", "PDV-RS-99-9"), "SEF-44 VatExemptionReasonNotExists"),
                breaks("a reason in lower case", row("E", "pdv-rs-25-1-1"), "SEF-44 VatExemptionReasonNotExists"),
                breaks("a reason with a Cyrillic letter", row("E", "PDV-RS-25-1-1а"), "SEF-44 VatExemptionReasonNotExists"),
                breaks("a European reason", row("E", "VATEX-EU-132"), "SEF-44 VatExemptionReasonNotExists"),
                breaks("a reason of another category", row("AE", "PDV-RS-25-1-1"), "SEF-45 UBLTaxExemptionReasonCategoryNotCorrect"),
                holds("a reason that stands under two categories", row("OE", "PDV-RS-17-4-2")),
                breaks("a reason that is no longer in force", row("AE", "PDV-RS-36b-6"), "SEF-46 VatExemptionReasonPointOfLawNotActive"),
                holds("the reason that stands in its place", row("AE", "PDV-RS-10-2-4a")),
                holds("a reason on the last day in force", row("AE", "PDV-RS-36b-6").editAll("2026-11-", "2026-05-")
                        .edit("<cbc:IssueDate>2026-05-20<", "<cbc:IssueDate>2026-05-06<")
                        .edit("<cbc:ActualDeliveryDate>2026-05-19<", "<cbc:ActualDeliveryDate>2026-05-06<").edit("2026-12-20", "2026-06-01")
                        .on("2026-05-06")),
                breaks("a category that Serbia does not know", row("G", "PDV-RS-25-1-1"), "TEF-L4-04 UBLTaxCategoryIdUnknown"),
                breaks("a line of a category that Serbia does not know", invoice()
                        .edit("<cac:ClassifiedTaxCategory><cbc:ID>E<", "<cac:ClassifiedTaxCategory><cbc:ID>K<"),
                        "TEF-L4-04 UBLTaxCategoryIdUnknown"),

                breaks("no currency", invoice().drop("cbc:DocumentCurrencyCode"), "SEF-90 UBLMissingDocumentCurrency"),
                breaks("a currency that does not exist", invoice().edit("Code>RSD<", "Code>RSX<"), "SEF-90 UBLDocumentCurrencyNotValid"),
                holds("euro with VAT in dinars too", inEuro()),
                breaks("euro without VAT in dinars", invoice().edit("Code>RSD<", "Code>EUR<"), "SEF-91 UBLForeignCurrencyShouldHaveTwoTaxTotals"),

                breaks("no payment means", invoice().drop("cac:PaymentMeans"), "SEF-50 UBLPaymentMeansNotDefined"),
                breaks("payment means without a code", invoice().drop("cbc:PaymentMeansCode"), "SEF-51 UBLPaymentMeansCodeNotDefined"),
                breaks("payment means without an account", invoice().drop("cac:PayeeFinancialAccount"),
                        "SEF-52 UBLPayeeFinancialAccountIdNotDefined"),
                breaks("payment means with an empty account", invoice().edit("325950070019703417", ""),
                        "SEF-52 UBLPayeeFinancialAccountIdNotDefined"));
    }

    /** An invoice in euro with both VAT totals. */
    static Submitted inEuro() {
        return invoice().editAll("currencyID=\"RSD\"", "currencyID=\"EUR\"")
                .edit("Code>RSD</cbc:DocumentCurrencyCode>", "Code>EUR</cbc:DocumentCurrencyCode><cbc:TaxCurrencyCode>RSD</cbc:TaxCurrencyCode>")
                .edit("  <cac:LegalMonetaryTotal>",
                "  <cac:TaxTotal><cbc:TaxAmount currencyID=\"RSD\">23400.00</cbc:TaxAmount></cac:TaxTotal>\n  <cac:LegalMonetaryTotal>");
    }

    /** An invoice whose only line is exempt. */
    static Submitted exempt() {
        return invoice().drop("cac:InvoiceLine").drop("cac:TaxSubtotal").edit(">200.00<", ">0.00<");
    }

    /** The exempt breakdown row with another category and reason. */
    private static Submitted row(String category, String key) {
        return invoice().edit("<cac:TaxCategory><cbc:ID>E<", "<cac:TaxCategory><cbc:ID>" + category + "<")
                .edit(KEY, "<cbc:TaxExemptionReasonCode>" + key + "<");
    }

    private static Submitted amount(String element, String old, String replacement) {
        String start = element + " currencyID=\"RSD\">";
        return invoice().edit(start + old + "<", start + replacement + "<");
    }

    private TaxCases() {}
}
