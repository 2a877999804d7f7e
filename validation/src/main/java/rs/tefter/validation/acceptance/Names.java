package rs.tefter.validation.acceptance;

import rs.tefter.ubl.Name;

/** Element names that several subjects of acceptance read. */
final class Names {
    static final Name ID = Name.cbc("ID");
    static final Name ISSUE_DATE = Name.cbc("IssueDate");
    static final Name DUE_DATE = Name.cbc("DueDate");
    static final Name COMPANY_ID = Name.cbc("CompanyID");
    static final Name PERCENT = Name.cbc("Percent");
    static final Name TAX_AMOUNT = Name.cbc("TaxAmount");
    static final Name TAXABLE_AMOUNT = Name.cbc("TaxableAmount");
    static final Name CURRENCY = Name.cbc("DocumentCurrencyCode");
    static final Name DESCRIPTION_CODE = Name.cbc("DescriptionCode");
    static final Name PREPAID_AMOUNT = Name.cbc("PrepaidAmount");

    static final Name PARTY = Name.cac("Party");
    static final Name PARTY_TAX_SCHEME = Name.cac("PartyTaxScheme");
    static final Name PARTY_LEGAL_ENTITY = Name.cac("PartyLegalEntity");
    static final Name TAX_SCHEME = Name.cac("TaxScheme");
    static final Name INVOICE_PERIOD = Name.cac("InvoicePeriod");
    static final Name BILLING_REFERENCE = Name.cac("BillingReference");
    static final Name INVOICE_DOCUMENT_REFERENCE = Name.cac("InvoiceDocumentReference");
    static final Name PAYMENT_MEANS = Name.cac("PaymentMeans");
    static final Name TAX_TOTAL = Name.cac("TaxTotal");
    static final Name TAX_SUBTOTAL = Name.cac("TaxSubtotal");
    static final Name TAX_CATEGORY = Name.cac("TaxCategory");
    static final Name LEGAL_MONETARY_TOTAL = Name.cac("LegalMonetaryTotal");

    private Names() {}
}
