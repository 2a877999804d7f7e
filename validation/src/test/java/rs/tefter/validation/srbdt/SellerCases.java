package rs.tefter.validation.srbdt;

import static rs.tefter.validation.srbdt.Case.breaks;
import static rs.tefter.validation.srbdt.Case.holds;

import java.util.List;
import rs.tefter.validation.Submitted;

/** The seller, its tax representative and the payee. */
final class SellerCases {
    private static final String VAT_NUMBER = "<cbc:CompanyID>RS101134702</cbc:CompanyID>";
    private static final String VAT_STATUS = "<cbc:CompanyID>Obveznik PDV-a</cbc:CompanyID>";
    private static final String MB = "<cac:PartyLegalEntity><cbc:CompanyID>21309192</cbc:CompanyID></cac:PartyLegalEntity>";
    private static final String PIB = "<cac:PartyTaxScheme><cbc:CompanyID>RS100373090</cbc:CompanyID>"
            + "<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>";
    private static final String ADDRESS = "<cac:PostalAddress><cbc:CityName>Kragujevac</cbc:CityName>"
            + "<cbc:PostalZone>34000</cbc:PostalZone></cac:PostalAddress>";

    static List<Case> all() {
        return List.of(
                breaks("a seller without a PIB", d -> d.edit(VAT_NUMBER, ""), "RSR-09", "RSR-15"),
                breaks("a seller with an empty PIB", d -> d.edit(VAT_NUMBER, "<cbc:CompanyID/>"), "RSR-09", "RSR-11", "RSR-15"),
                breaks("no seller", d -> d.drop("cac:AccountingSupplierParty"), "RSR-09", "RSR-10", "RSR-13", "RSR-16"),
                holds("a seller whose tax scheme is in small letters", d -> d.edit("<cbc:ID>VAT<", "<cbc:ID>vat<")),
                breaks("a seller without the mark of VAT registration", d -> d.edit(VAT_STATUS, ""), "RSR-10"),
                breaks("a seller with an empty mark of VAT registration", d -> d.edit(VAT_STATUS, "<cbc:CompanyID> </cbc:CompanyID>"), "RSR-10"),
                breaks("a second scheme VAT in the place of the mark", d -> d.edit("RS-VAT-STATUS", "VAT"), "RSR-10", "RSR-11"),
                breaks("a seller's PIB without RS", d -> d.edit("RS101134702", "101134702"), "RSR-11", "RSR-15"),
                breaks("a seller's PIB of 8 digits", d -> d.edit("RS101134702", "RS10113470"), "RSR-11", "RSR-15"),
                breaks("a seller's PIB with a letter", d -> d.edit("RS101134702", "RS10113470A"), "RSR-11", "RSR-15"),
                holds("a seller's PIB with rs in small letters", d -> d.edit("RS101134702", "rs101134702")),
                holds("a seller that is a person", d -> d.editAll("101134702", "0101990710008")),
                breaks("another second tax scheme", d -> d.edit("RS-VAT-STATUS", "PDV-STATUS"), "RSR-12"),
                breaks("a second tax scheme without a name", d -> d.edit("<cbc:ID>RS-VAT-STATUS</cbc:ID>", "<cbc:ID/>"), "RSR-10", "RSR-12"),
                holds("the second tax scheme in small letters", d -> d.edit("RS-VAT-STATUS", "rs-vat-status")),
                breaks("a seller without an electronic address", d -> d.drop("cbc:EndpointID"), "RSR-13"),
                breaks("a seller with an empty electronic address", d -> d.edit(">101134702<", "><"), "RSR-13"),
                breaks("a seller's address without a scheme", d -> d.edit(" schemeID=\"9948\"", ""), "RSR-14"),
                breaks("a seller's address of another scheme", d -> d.edit("\"9948\"", "\"0088\""), "RSR-14"),
                breaks("a seller's address that is another PIB", d -> d.edit(">101134702<", ">111032440<"), "RSR-15"),
                breaks("a seller's address that is the number of another scheme", d -> d.edit(">101134702<", ">100373090<")
                        .edit(VAT_STATUS, "<cbc:CompanyID>RS100373090</cbc:CompanyID>"), "RSR-15"),
                breaks("a seller without a city", d -> d.edit("<cbc:CityName>Niš</cbc:CityName>", ""), "RSR-16"),
                breaks("a seller with an empty city", d -> d.edit("<cbc:CityName>Niš<", "<cbc:CityName><"), "RSR-16"),

                holds("a payee with its registration number", d -> payee(d, MB)),
                holds("a payee that is a person", d -> payee(d, MB.replace("21309192", "0101990710008"))),
                breaks("a payee without a registration number", d -> payee(d, ""), "RSR-27"),
                breaks("a payee with an empty registration number", d -> payee(d, MB.replace("21309192", "")), "RSR-27", "RSR-28"),
                breaks("a payee with two registration numbers", d -> payee(d, MB + MB), "RSR-27"),
                breaks("a payee's registration number of 9 digits", d -> payee(d, MB.replace("21309192", "213091920")), "RSR-28"),

                holds("a tax representative with PIB, city and postal code", d -> representative(d, ADDRESS + PIB)),
                breaks("a tax representative without a PIB", d -> representative(d, ADDRESS), "RSR-29"),
                breaks("a tax representative with an empty PIB", d -> representative(d, ADDRESS + PIB.replace("RS100373090", "")), "RSR-29",
                        "RSR-30"),
                breaks("a tax representative's PIB without RS", d -> representative(d, ADDRESS + PIB.replace("RS", "")), "RSR-30"),
                breaks("a tax representative without an address", d -> representative(d, PIB), "RSR-31", "RSR-32"),
                breaks("a tax representative without a city", d -> representative(d, ADDRESS.replace("Kragujevac", "") + PIB), "RSR-31"),
                breaks("a tax representative without a postal code", d -> representative(d, ADDRESS.replace("34000", " ") + PIB), "RSR-32"));
    }

    private static Submitted payee(Submitted document, String content) {
        return document.edit("<cac:TaxTotal>", "<cac:PayeeParty>" + content + "</cac:PayeeParty><cac:TaxTotal>");
    }

    private static Submitted representative(Submitted document, String content) {
        return document.edit("<cac:TaxTotal>", "<cac:TaxRepresentativeParty>" + content + "</cac:TaxRepresentativeParty><cac:TaxTotal>");
    }

    private SellerCases() {}
}
