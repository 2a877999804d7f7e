package rs.tefter.validation.acceptance;

import static rs.tefter.validation.Submitted.invoice;
import static rs.tefter.validation.acceptance.Case.breaks;
import static rs.tefter.validation.acceptance.Case.holds;

import java.util.List;
import java.util.Optional;
import rs.tefter.validation.RegisteredCompany;
import rs.tefter.validation.SendToCir;
import rs.tefter.validation.Submitted;

/** Seller, buyer, check digits and users of public funds. */
final class PartyCases {
    private static final String MB = "<cbc:CompanyID>21309192<";

    static List<Case> all() {
        return List.of(
                breaks("a seller that is not the company of the key", invoice().sentBy("111032440"),
                        "SEF-01 UBLSenderCompanyAndSenderCompanyIdentiferDoNotMatch"),
                breaks("a seller that is not registered", invoice().unregistered("101134702"), "SEF-02 SenderCompanyNotFound"),
                breaks("a buyer that is not registered", invoice().unregistered("111032440"), "SEF-03 ReceiverCompanyNotFound"),
                breaks("a buyer deleted from the list", invoice().register(new RegisteredCompany("111032440", "21309192",
                        Optional.empty(), false, false, false)), "SEF-03 ReceiverCompanyNotFound"),
                breaks("the registration number of another company", invoice().edit(MB, "<cbc:CompanyID>21348660<"),
                        "SEF-04 UBLVatRegistrationCodesDoesNotMatch"),
                breaks("a registration number of 7 digits", invoice().edit(MB, "<cbc:CompanyID>2130919<"),
                        "SEF-05 UBLRegistrationCodeDoesNotHaveGoodLength"),
                breaks("a registration number with a letter", invoice().edit(MB, "<cbc:CompanyID>2130919B<"),
                        "SEF-06 UBLRegistrationCodeNotInCorrectFormat"),
                breaks("a VAT number without RS", invoice().edit("RS101134702", "101134702"),
                        "SEF-07 UBLPartyTaxSchemeCompanyIdWithoutPrefix"),
                breaks("a VAT number of 8 digits", invoice().edit("RS111032440", "RS11103244"),
                        "SEF-08 UBLVatRegistrationCodeDoesNotHaveGoodLength"),
                holds("a name of 500 characters", named(500)),
                breaks("a name of 501 characters", named(501), "SEF-33 CompanyNameInvalid"),
                breaks("a seller without an address", invoice().drop("cbc:EndpointID"), "TEF-L4-02 SenderCompanyEndpointIdentifierMissing"),
                breaks("a buyer without an address", invoice().edit("<cbc:EndpointID schemeID=\"9948\">111032440</cbc:EndpointID>", ""),
                        "TEF-L4-02 ReceiverCompanyEndpointIdentifierMissing"),
                breaks("a seller's address of another scheme", invoice().edit("9948\">101134702", "0088\">101134702"),
                        "TEF-L4-03 SenderEndpointSchemeIDInvalid"),
                breaks("a buyer's address without a scheme", invoice().edit(" schemeID=\"9948\">111032440", ">111032440"),
                        "TEF-L4-03 ReceiverEndpointSchemeIDInvalid"),

                breaks("a PIB with a wrong check digit", pib("101134703"), "TEF-ID-01 UBLDocumentNotValid"),
                breaks("a JMBG with a wrong check digit", pib("0101990710009"), "TEF-ID-02 UBLDocumentNotValid"),
                holds("a seller that is a person", pib("0101990710008")),
                breaks("a registration number with a wrong check digit", invoice().edit("07486251", "07486252"), "TEF-ID-03 UBLDocumentNotValid"),
                breaks("an account with wrong control digits", invoice().edit("325950070019703417", "325950070019703418"),
                        "TEF-ID-04 UBLDocumentNotValid"),
                holds("an account in groups", invoice().edit("325950070019703417", "840-955845-10")),
                breaks("an account of another country", invoice().edit("325950070019703417", "DE89370400440532013000"),
                        "TEF-ID-05 UBLDocumentNotValid"),
                breaks("a payment reference with a wrong control number", invoice().edit("(mod97) 18-2026-001", "97 11-3200"),
                        "TEF-ID-06 UBLDocumentNotValid"),
                holds("a payment reference without a model", invoice().edit("(mod97) 18-2026-001", "2026-001")),

                holds("a public buyer with JBKJS, order number and a choice about the CRF", invoice().publicBuyer()),
                holds("a JBKJS with a blank before the digits", invoice().publicBuyer().edit("JBKJS:10520", "JBKJS: 10520")),
                breaks("a public buyer without order, contract and lot", invoice().publicBuyer().drop("cac:OrderReference"),
                        "SEF-60 UBLOrderNumberLotNumberOrContractNumberIsRequired"),
                holds("a public buyer with a contract number alone", invoice().publicBuyer()
                        .editAll("cac:OrderReference", "cac:ContractDocumentReference")),
                holds("a private buyer without order, contract and lot", invoice().drop("cac:OrderReference")),
                breaks("a public buyer without JBKJS", invoice().publicBuyerWithoutJbkjs(), "SEF-61 UBLJBKJSNotDefined"),
                breaks("a JBKJS without its prefix", invoice().publicBuyer().edit("JBKJS:10520", "10520"), "SEF-62 ReceiverMissedAddingJBKJSPrefix"),
                breaks("a JBKJS of four digits", invoice().publicBuyer().edit("JBKJS:10520", "JBKJS:1052"), "SEF-62 ReceiverJBKJSLengthInvalid"),
                breaks("a JBKJS given twice", invoice().publicBuyer()
                        .edit("<cac:PartyIdentification><cbc:ID>JBKJS:10520</cbc:ID></cac:PartyIdentification>",
                        "<cac:PartyIdentification><cbc:ID>JBKJS:10520</cbc:ID></cac:PartyIdentification>".repeat(2)),
                        "SEF-62 UBLJBKJSIdentificationIdMustBeDefinedOnlyOnce"),
                breaks("a JBKJS of a private buyer", invoice().publicBuyer().register(Submitted.company("111032440", "21309192")),
                        "SEF-63 UBLCannotBeDefinedPartyIdentificationIdForNonBudgetCompany"),
                breaks("a JBKJS of another body", invoice().publicBuyer().edit("JBKJS:10520", "JBKJS:10523"),
                        "SEF-64 UBLVATRegistrationCodeDoesNotMatchTheRegistrationCodeOfTheCompanyWithJBKJS"),
                breaks("a public buyer and nothing said about the CRF", invoice().publicBuyer().withoutSendToCir(),
                        "SEF-65 SendToCirParameterMustBeDefinedForBudgetUser"),
                holds("a public buyer and Auto", invoice().publicBuyer().with(SendToCir.AUTO)),
                breaks("a private buyer sent to the CRF", invoice().with(SendToCir.YES), "SEF-66 UBLReceiverCannotSendToCir"),
                breaks("a foreign currency sent to the CRF", TaxCases.inEuro().publicBuyer().with(SendToCir.YES),
                        "SEF-66 UBLCannotSendToCirDocumentWithForeignCurrency"),
                holds("the body that ran the procurement", reference("JN-JBKJS:10520-odeljenje").publicBuyer()),
                breaks("a contracting body in a wrong form", reference("JN-JBKJS:1052"), "SEF-67 UBLPublicContractSignerJBKJSNotInCorrectFormat"),
                breaks("a contracting body that nobody knows", reference("JN-JBKJS:99999"), "SEF-67 UBLPublicContractSignerNotFound"));
    }

    private static Submitted named(int length) {
        return invoice().edit("<cbc:RegistrationName>Kupac<", "<cbc:RegistrationName>" + "ж".repeat(length) + "<");
    }

    private static Submitted pib(String pib) {
        return invoice().editAll("101134702", pib).sentBy(pib).register(Submitted.company(pib, "07486251"));
    }

    private static Submitted reference(String text) {
        return invoice().edit("  <cac:InvoicePeriod>", "  <cbc:BuyerReference>" + text + "</cbc:BuyerReference>\n  <cac:InvoicePeriod>");
    }

    private PartyCases() {}
}
