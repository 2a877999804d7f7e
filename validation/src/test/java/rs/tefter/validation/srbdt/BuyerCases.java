package rs.tefter.validation.srbdt;

import static rs.tefter.validation.srbdt.Case.breaks;
import static rs.tefter.validation.srbdt.Case.holds;

import java.util.List;

/** The buyer. */
final class BuyerCases {
    private static final String MB = "<cbc:CompanyID>21309192</cbc:CompanyID>";
    private static final String VAT_NUMBER = "<cbc:CompanyID>RS111032440</cbc:CompanyID>";
    private static final String ADDRESS = "<cbc:EndpointID schemeID=\"9948\">111032440</cbc:EndpointID>";

    static List<Case> all() {
        return List.of(
                breaks("no buyer", d -> d.drop("cac:AccountingCustomerParty"), "RSR-17", "RSR-20", "RSR-22", "RSR-25", "RSR-26"),
                breaks("a buyer without a registration number", d -> d.edit(MB, ""), "RSR-17"),
                breaks("a buyer with an empty registration number", d -> d.edit(MB, "<cbc:CompanyID/>"), "RSR-17", "RSR-19"),
                breaks("a buyer's registration number with a scheme", d -> d.edit(MB, "<cbc:CompanyID schemeID=\"9948\">21309192</cbc:CompanyID>"),
                        "RSR-18"),
                breaks("a buyer's registration number of 7 digits", d -> d.edit(MB, MB.replace("21309192", "7486251")), "RSR-19"),
                breaks("a buyer's registration number of 9 digits", d -> d.edit(MB, MB.replace("21309192", "213091920")), "RSR-19"),
                breaks("a buyer's registration number with a letter", d -> d.edit(MB, MB.replace("21309192", "2130919B")), "RSR-19"),
                holds("a buyer that is a person", d -> d.edit(MB, MB.replace("21309192", "0101990710008"))),
                holds("a buyer's registration number between white space", d -> d.edit(MB, MB.replace("21309192", "\n 21309192 "))),
                breaks("a buyer without a PIB", d -> d.edit(VAT_NUMBER, ""), "RSR-20", "RSR-24"),
                breaks("a buyer with an empty PIB", d -> d.edit(VAT_NUMBER, "<cbc:CompanyID/>"), "RSR-20", "RSR-21", "RSR-24"),
                breaks("a buyer's PIB without RS", d -> d.edit("RS111032440", "111032440"), "RSR-21", "RSR-24"),
                breaks("a buyer's PIB of 10 digits", d -> d.edit("RS111032440", "RS1110324400"), "RSR-21", "RSR-24"),
                holds("a buyer's PIB of 13 digits", d -> d.editAll("111032440", "0101990710008")),
                breaks("a buyer without an electronic address", d -> d.edit(ADDRESS, ""), "RSR-22"),
                breaks("a buyer with an empty electronic address", d -> d.edit(ADDRESS, ADDRESS.replace("111032440", "")), "RSR-22"),
                breaks("a buyer's address of another scheme", d -> d.edit(ADDRESS, ADDRESS.replace("9948", "0184")), "RSR-23"),
                breaks("a buyer's address that is another PIB", d -> d.edit(ADDRESS, ADDRESS.replace("111032440", "100373090")), "RSR-24"),
                breaks("a buyer without a city", d -> d.edit("<cbc:CityName>Beograd</cbc:CityName>", ""), "RSR-25"),
                breaks("a buyer without a postal code", d -> d.drop("cbc:PostalZone"), "RSR-26"),
                breaks("a buyer with an empty postal code", d -> d.edit("11000", ""), "RSR-26"));
    }

    private BuyerCases() {}
}
