package rs.tefter.validation.srbdt;

import static rs.tefter.validation.srbdt.Case.breaks;
import static rs.tefter.validation.srbdt.Case.holds;

import java.util.List;
import rs.tefter.validation.Submitted;

/** Specification, type, VAT date code, references and dates. */
final class DocumentCases {
    static List<Case> all() {
        return List.of(
                breaks("the specification of 2021", d -> d.edit("srbdt:2022", "srbdt:2021"), "RSR-01"),
                breaks("an empty specification", d -> specified(d, ""), "RSR-01"),
                holds("no specification, which EN 16931 finds", d -> d.drop("cbc:CustomizationID")),
                holds("the specification of an extension that is not used", d -> d.edit("srbdt:2022",
                        "srbdt:2022#conformant#urn:mfin.gov.rs:srbdtext:2022")),
                holds("a specification between white space", d -> d.edit("<cbc:CustomizationID>", "<cbc:CustomizationID>\n  ")),

                breaks("the type of a credit note", d -> d.drop("cbc:InvoiceTypeCode").edit("<cbc:DocumentCurrencyCode>",
                        "<cbc:InvoiceTypeCode>381</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>"), "RSR-03").ofInvoices(),
                breaks("the type of an invoice", d -> d.edit("TypeCode>381<", "TypeCode>380<"), "RSR-03").of(Kind.CREDIT_NOTE),
                breaks("a type that Serbia does not know", d -> d.edit("TypeCode>38", "TypeCode>32"), "RSR-03"),
                holds("no type, which EN 16931 finds", d -> d.drop("cbc:InvoiceTypeCode")).ofInvoices(),

                breaks("a VAT date", d -> d.edit("<cbc:DocumentCurrencyCode>",
                        "<cbc:TaxPointDate>2026-11-20</cbc:TaxPointDate><cbc:DocumentCurrencyCode>"), "RSR-04"),
                breaks("no VAT date code", d -> d.drop("cbc:DescriptionCode"), "RSR-05"),
                breaks("no period", d -> d.drop("cac:InvoicePeriod"), "RSR-05"),
                breaks("an empty VAT date code", d -> dated(d, ""), "RSR-05", "RSR-06"),
                breaks("a VAT date code that is none", d -> dated(d, "36"), "RSR-06"),
                breaks("two VAT date codes in one", d -> dated(d, "3 35"), "RSR-06"),
                breaks("the VAT date code 0", d -> dated(d, "0"), "RSR-06"),
                holds("VAT by issue", d -> dated(d, "3")),

                breaks("a document referred to without its issue date", d -> d.edit("<cbc:IssueDate>2026-11-01</cbc:IssueDate>", ""), "RSR-07")
                        .of(Kind.CREDIT_NOTE, Kind.DEBIT_NOTE),
                breaks("a document referred to with an empty issue date", d -> referring(d, "<cbc:IssueDate/>"), "RSR-07"),
                holds("a document referred to with its issue date", d -> referring(d, "<cbc:IssueDate>2026-11-01</cbc:IssueDate>")),

                breaks("VAT by payment without a due date", d -> dated(d, "432").drop("cbc:DueDate"), "RSR-08").ofInvoices(),
                breaks("VAT by payment without a due date", d -> dated(d, "432"), "RSR-08").of(Kind.CREDIT_NOTE),
                breaks("VAT by payment with an empty due date", d -> dated(d, "432").edit("2026-12-20", ""), "RSR-08").ofInvoices(),
                holds("VAT by payment with a due date", d -> dated(d, "432")).ofInvoices(),
                holds("VAT by payment with a due date", d -> dated(d, "432").edit("<cac:TaxTotal>",
                        "<cac:PaymentMeans><cbc:PaymentDueDate>2026-12-20</cbc:PaymentDueDate></cac:PaymentMeans><cac:TaxTotal>"))
                                .of(Kind.CREDIT_NOTE),

                breaks("VAT by delivery without a delivery date", d -> dated(undelivered(d), "35"), "RSR-33"),
                breaks("VAT by delivery with an empty delivery date", d -> dated(undelivered(d).edit("<cac:TaxTotal>",
                        "<cac:Delivery><cbc:ActualDeliveryDate> </cbc:ActualDeliveryDate></cac:Delivery><cac:TaxTotal>"), "35"), "RSR-33"),
                holds("VAT by delivery with a delivery date", d -> dated(undelivered(d).edit("<cac:TaxTotal>",
                        "<cac:Delivery><cbc:ActualDeliveryDate>2026-11-19</cbc:ActualDeliveryDate></cac:Delivery><cac:TaxTotal>"), "35")),
                holds("VAT by issue without a delivery date", d -> dated(undelivered(d), "3")));
    }

    private static Submitted specified(Submitted document, String specification) {
        return document.drop("cbc:CustomizationID").edit("<cbc:ID>", "<cbc:CustomizationID>" + specification + "</cbc:CustomizationID><cbc:ID>");
    }

    private static Submitted dated(Submitted document, String code) {
        return document.drop("cbc:DescriptionCode").edit("<cac:InvoicePeriod>", "<cac:InvoicePeriod><cbc:DescriptionCode>" + code
                + "</cbc:DescriptionCode>");
    }

    private static Submitted referring(Submitted document, String issueDate) {
        return document.edit("<cac:AccountingSupplierParty>", "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>F-9</cbc:ID>" + issueDate
                + "</cac:InvoiceDocumentReference></cac:BillingReference><cac:AccountingSupplierParty>");
    }

    private static Submitted undelivered(Submitted document) {
        return document.text().contains("<cac:Delivery>") ? document.drop("cac:Delivery") : document;
    }

    private DocumentCases() {}
}
