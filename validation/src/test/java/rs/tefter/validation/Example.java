package rs.tefter.validation;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A public example document, as it is or changed in one place.
 *
 * @param european rules of EN 16931 that it breaks, before any profile
 * @param serbian  Serbian rules that it breaks, before any profile
 * @param gate     rules of the warnings at the gate if it passes, else the rule and the code that refuse it
 */
record Example(String name, Submitted document, String european, String serbian, String gate) {
    private static final String PUBLIC = "phive-rules-serbia-1.0.0/";
    private static final String ODOO = "odoo-l10n_rs_edi/l10n_rs_edi_export_";
    private static final String IDENTIFIERS = "TEF-ID-01 TEF-ID-03 TEF-ID-04";
    private static final String NATIONAL = "BR-CL-17 BR-CL-18 BR-CL-22";
    private static final String EXTENDED = "UBL-CR-001 BR-12 BR-CO-10 BR-CO-13";
    private static final String NOT_USED = "UBL-CR-166 UBL-CR-169 UBL-CR-173 UBL-CR-185 UBL-CR-189 UBL-CR-229 UBL-CR-232 UBL-CR-236 UBL-CR-249"
            + " UBL-CR-253 UBL-CR-378 UBL-CR-499 UBL-CR-561";

    static Stream<Example> accepted() {
        return Stream.of(
                example("1 an invoice", plain(), "", "", IDENTIFIERS + " TEF-ID-06 SEF-44"),
                example("2 an invoice with an exempt line", exempt(), "", "", IDENTIFIERS + " SEF-44"),
                example("4 a prepayment invoice", prepayment(), "", "", IDENTIFIERS),
                example("7 with a Serbian reason", exempt().edit("VATEX-EU-132", "PDV-RS-25-1-1"), "BR-CL-22", "", IDENTIFIERS),
                example("8 with category R", category("R", "PDV-RS-6a"), NATIONAL, "", IDENTIFIERS),
                example("10 with category O", category("O", "PDV-RS-11-1-1"), "BR-CL-22 BR-O-02 BR-O-05 BR-O-11 BR-O-12", "", IDENTIFIERS),
                example("11 with category Z", category("Z", "PDV-RS-24-1-1"), "BR-CL-22 BR-Z-10", "", IDENTIFIERS),
                example("12 with category AE", category("AE", "PDV-RS-10-2-1"), "BR-CL-22", "", IDENTIFIERS),
                example("13 with category OE", category("OE", "PDV-RS-17-4-2"), NATIONAL, "", IDENTIFIERS),
                example("13 with category SS", category("SS", "PDV-RS-33"), NATIONAL, "", IDENTIFIERS),
                example("13 with category N", category("N", "PDV-RS-N"), NATIONAL, "", IDENTIFIERS),
                example("31 with a settled advance", settled(), EXTENDED, "", IDENTIFIERS + " SEF-44"),
                example("31 with a settled advance in the other namespace", settled().inSchemaNamespace(), EXTENDED, "", IDENTIFIERS + " SEF-44"));
    }

    static Stream<Example> refused() {
        return Stream.of(
                example("3 for a public buyer", publicBuyer(), "", "", "SEF-61 UBLJBKJSNotDefined"),
                example("5 one day later", plain().on("2022-03-30"), "", "", "SEF-14 IssueDateCannotBeDifferentFromTodays"),
                example("9 category R with another base", category("R", "PDV-RS-6a").edit(">200</cbc:TaxableAmount>", ">201</cbc:TaxableAmount>"),
                        NATIONAL, "RSK-R-08", "RSK-R-08 UBLDocumentNotValid"),
                example("14 category AE with a reason of E", category("AE", "PDV-RS-25-1-1"), "BR-CL-22", "",
                        "SEF-45 UBLTaxExemptionReasonCategoryNotCorrect"),
                example("15 a credit note about nothing", Submitted.sample(ODOO + "credit_note.xml"), "BR-CL-06 " + NOT_USED, "RSR-06 RSR-10",
                        "SEF-70 CreditInvoiceMustHaveSource"),
                example("16 an invoice without delivery date", Submitted.sample(ODOO + "invoice.xml"), NOT_USED + " UBL-CR-412 UBL-CR-414", "RSR-10",
                        "SEF-15 InvoiceDeliveryDateMissing"),
                example("23 an empty number", exempt().edit("<cbc:ID>2022-002<", "<cbc:ID><"), "BR-02", "", "BR-02 EInvoiceNumberMissing"),
                example("24 two periods, the first from the end to its beginning", exempt()
                        .edit("<cac:InvoicePeriod>", "<cac:InvoicePeriod><cbc:StartDate>2022-02-28"
                        + "</cbc:StartDate><cbc:EndDate>2022-02-01</cbc:EndDate></cac:InvoicePeriod><cac:InvoicePeriod>"), "BR-29 UBL-SR-08", "",
                        "UBL-SR-08 UBLDocumentNotValid"),
                example("25 two VAT date codes", exempt().twice("cbc:DescriptionCode"), "UBL-SR-49", "", "UBL-SR-49 UBLDocumentNotValid"),
                example("26 VAT twice", exempt().twice("cac:TaxTotal"), "BR-CO-15 BR-E-01", "", "BR-CO-15 UBLDocumentNotValid"),
                example("27 no account", exempt().drop("cac:PayeeFinancialAccount"), "BR-61", "", "BR-61 UBLPayeeFinancialAccountIdNotDefined"),
                example("28 two VAT numbers of the seller", exempt().edit("RS-VAT-STATUS", "VAT"), "BR-CO-09 UBL-SR-12", "RSR-10 RSR-11",
                        "UBL-SR-12 UBLDocumentNotValid"),
                example("29 a standard row without a rate", exempt().edit("<cbc:ID>S</cbc:ID>\n        <cbc:Percent>20</cbc:Percent>",
                        "<cbc:ID>S</cbc:ID>"),
                        "BR-48 BR-CO-17 BR-S-09", "", "BR-48 UBLDocumentNotValid"),
                example("30 type 381 under Invoice", exempt().edit(">380<", ">381<"), "BR-CL-01", "RSR-03", "BR-CL-01 UBLUnsupportedDocumentType"),
                example("31 with an advance that was never issued", settled().editAll("AV-1", "AV-2"), EXTENDED, "",
                        "SEF-81 UBLPrepaymentInvoiceNotFound"),
                example("32 an advance and the short specification", settled().edit("#conformant#urn:mfin.gov.rs:srbdtext:2022", ""), EXTENDED,
                        "RSR-02",
                        "RSR-02 UBLInvoiceExtensionSrbDtExtNotValid"),
                example("33 a reduced total that is a para more", settled().edit(">1472.00<", ">1472.01<").edit(">1472.00<", ">1472.01<"),
                        EXTENDED, "RSE-03", "RSE-03 UBLInvoiceExtensionSrbDtExtNotValid"),
                example("35 a buyer without a postal code", exempt().drop("cbc:PostalZone"), "", "RSR-26", "RSR-26 UBLDocumentNotValid"),
                example("36 a seller's address that is another PIB", exempt().edit("\"9948\">100000005<", "\"9948\">101134702<"), "", "RSR-15",
                        "RSR-15 UBLVatRegistrationCodesDoesNotMatch"),
                example("37 no delivery", plain().drop("cac:Delivery"), "", "RSR-33", "RSR-33 InvoiceDeliveryDateMissing"),
                example("38 a prepayment invoice without due date", prepayment().drop("cbc:DueDate"), "", "RSR-08", "RSR-08 UBLDueDateIsMissing"),
                example("39 a registration number of 7 digits", exempt().edit(">20000005<", ">2000000<"), "", "RSR-19",
                        "RSR-19 UBLRegistrationCodeDoesNotHaveGoodLength"),
                example("40 a price with five decimals", exempt().edit("\"RSD\">200</cbc:PriceAmount>", "\"RSD\">200.00001</cbc:PriceAmount>"), "",
                        "",
                        "SEF-30 UBLInvoiceLinePriceAmountMoreDecimalsThanPermitted"),
                example("41 delivered the day after", exempt().edit("<cbc:ActualDeliveryDate>2022-02-28<", "<cbc:ActualDeliveryDate>2022-03-01<"),
                        "", "",
                        "SEF-17 UBLDeliveryDateMustNotBeLatterThanIssueDate"),
                example("42 only the exempt line, VAT date kept", onlyExempt(), "", "", "SEF-21 InvoicePeriodDescriptionCodeNotNeeded"));
    }

    static Stream<Example> unreadable() {
        return Stream.of(
                example("17 a due date in a wrong place", exempt().drop("cbc:DueDate").edit("</cbc:DocumentCurrencyCode>",
                        "</cbc:DocumentCurrencyCode><cbc:DueDate>2022-03-07</cbc:DueDate>"), "", "", "TEF-L1-01 UBLDocumentNotValid"),
                example("18 an amount that is none", exempt().edit(">2072</cbc:PayableAmount>", ">abc</cbc:PayableAmount>"), "", "",
                        "TEF-L1-05 UBLDocumentNotValid"),
                example("19 an element that is not closed", exempt().edit("</cbc:DueDate>", ""), "", "", "TEF-L0-03 XmlInvalid"),
                example("20 a DOCTYPE", exempt().edit("<Invoice", "<!DOCTYPE Invoice>\n<Invoice"), "", "", "TEF-L0-04 XmlInvalid"),
                example("34 an amount of an advance without its currency", settled().edit("<cbc:TaxAmount currencyID=\"RSD\">", "<cbc:TaxAmount>"),
                        "", "",
                        "TEF-L1-03 UBLDocumentNotValid"));
    }

    static Submitted plain() {
        return Submitted.sample(PUBLIC + "faktura.xml");
    }

    static Submitted exempt() {
        return Submitted.sample(PUBLIC + "faktura-kat-e.xml");
    }

    static Submitted invoiceOfOdoo() {
        return Submitted.sample(ODOO + "invoice.xml");
    }

    @Override
    public String toString() {
        return name;
    }

    private static Example example(String name, Submitted document, String european, String serbian, String gate) {
        return new Example(name, document, european, serbian, gate);
    }

    private static Submitted prepayment() {
        return Submitted.sample(PUBLIC + "faktura-avansna.xml");
    }

    private static Submitted publicBuyer() {
        return Submitted.sample(PUBLIC + "faktura-jn.xml").with(SendToCir.YES)
                .register(new RegisteredCompany("100000013", "20000005", Optional.of("10520"), true, true, true));
    }

    private static Submitted category(String category, String key) {
        return exempt().editAll("<cbc:ID>E</cbc:ID>", "<cbc:ID>" + category + "</cbc:ID>").edit("VATEX-EU-132", key);
    }

    private static Submitted settled() {
        return Submitted.settling(exempt().editAll("cac:ContractDocumentReference", "cac:OrderReference"));
    }

    private static Submitted onlyExempt() {
        Submitted document = exempt().editAll(">312<", ">0<");
        String text = document.text();
        int row = text.lastIndexOf("<cac:TaxSubtotal>");
        text = text.substring(0, row) + text.substring(text.indexOf("</cac:TaxSubtotal>", row) + "</cac:TaxSubtotal>".length());
        int line = text.lastIndexOf("<cac:InvoiceLine>");
        text = text.substring(0, line) + text.substring(text.indexOf("</cac:InvoiceLine>", line) + "</cac:InvoiceLine>".length());
        return document.text(text).editAll(">1760</cbc:LineExtensionAmount>", ">200</cbc:LineExtensionAmount>")
                .editAll(">1760</cbc:TaxExclusiveAmount>", ">200</cbc:TaxExclusiveAmount>").editAll(">2072<", ">200<");
    }
}
