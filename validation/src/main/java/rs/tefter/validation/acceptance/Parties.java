package rs.tefter.validation.acceptance;

import java.util.List;
import java.util.Optional;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.Findings;
import rs.tefter.validation.RegisteredCompany;
import rs.tefter.validation.Rule;
import rs.tefter.validation.id.Pib;
import rs.tefter.validation.id.RegistrationNumber;

/** Seller and buyer: who they say they are, and whom the register knows. */
final class Parties {
    private static final String ENDPOINT_SCHEME = "9948";
    private static final String VAT_PREFIX = "RS";
    private static final int MAX_NAME_LENGTH = 500;
    private static final Name ENDPOINT = Name.cbc("EndpointID");
    private static final Name REGISTRATION_NAME = Name.cbc("RegistrationName");
    private static final String SUPPLIER_ENDPOINT = "invoice.AccountingSupplierParty.Party.EndpointID";
    private static final String CUSTOMER_ENDPOINT = "invoice.AccountingCustomerParty.Party.EndpointID";

    static final Rule SELLER_NOT_SENDER = Rule.upload("SEF-01", "BT-34").refuses(
            "UBLSenderCompanyAndSenderCompanyIdentiferDoNotMatch", "Sender company does not match the sender identifier");
    static final Rule SELLER_UNKNOWN = Rule.upload("SEF-02", "BT-34").refuses("SenderCompanyNotFound",
            "Sender company not found");
    static final Rule BUYER_UNKNOWN = Rule.upload("SEF-03", "BT-49").refuses("ReceiverCompanyNotFound",
            "Receiver company not found");
    static final Rule MB_OF_ANOTHER = Rule.further("SEF-04", "BT-47").refuses("UBLVatRegistrationCodesDoesNotMatch",
            "Registration code does not match the VAT registration code");
    static final Rule MB_LENGTH = Rule.upload("SEF-05", "BT-47").refuses("UBLRegistrationCodeDoesNotHaveGoodLength",
            "The receiver's registration code does not have a good length. Registration code: {value}");
    static final Rule MB_NOT_DIGITS = Rule.upload("SEF-06", "BT-47").refuses("UBLRegistrationCodeNotInCorrectFormat",
            "Registration code is not in correct format");
    static final Rule VAT_PREFIX_MISSING = Rule.upload("SEF-07", "BT-31", "BT-48").refuses(
            "UBLPartyTaxSchemeCompanyIdWithoutPrefix", "Company id must have prefix RS");
    static final Rule PIB_LENGTH = Rule.upload("SEF-08", "BT-31", "BT-48").refuses(
            "UBLVatRegistrationCodeDoesNotHaveGoodLength", "VAT registration code does not have a good length");
    static final Rule NAME_LONG = Rule.further("SEF-33", "BT-27", "BT-44").refuses("CompanyNameInvalid",
            "Company name is invalid");

    static final Rule SELLER_ADDRESS_MISSING = Rule.upload("TEF-L4-02", "BT-34").text("TEF-L4-02.seller").refuses(
            "SenderCompanyEndpointIdentifierMissing", "Sender company endpoint identifier is missing", SUPPLIER_ENDPOINT);
    static final Rule BUYER_ADDRESS_MISSING = Rule.upload("TEF-L4-02", "BT-49").text("TEF-L4-02.buyer").refuses(
            "ReceiverCompanyEndpointIdentifierMissing", "Receiver company endpoint identifier is missing", CUSTOMER_ENDPOINT);
    static final Rule SELLER_SCHEME = Rule.upload("TEF-L4-03", "BT-34").text("TEF-L4-03.seller").refuses(
            "SenderEndpointSchemeIDInvalid", "Sender endpoint scheme id is invalid");
    static final Rule BUYER_SCHEME = Rule.upload("TEF-L4-03", "BT-49").text("TEF-L4-03.buyer").refuses(
            "ReceiverEndpointSchemeIDInvalid", "Receiver endpoint scheme id is invalid");

    static final List<Rule> RULES = List.of(SELLER_NOT_SENDER, SELLER_UNKNOWN, BUYER_UNKNOWN, MB_OF_ANOTHER, MB_LENGTH,
            MB_NOT_DIGITS, VAT_PREFIX_MISSING, PIB_LENGTH, NAME_LONG, SELLER_ADDRESS_MISSING, BUYER_ADDRESS_MISSING, SELLER_SCHEME,
            BUYER_SCHEME);

    private Parties() {}

    static void check(Submission s, Findings out) {
        address(s, s.seller(), SELLER_ADDRESS_MISSING, SELLER_SCHEME, out);
        address(s, s.buyer(), BUYER_ADDRESS_MISSING, BUYER_SCHEME, out);
        seller(s, out);
        buyer(s, out);
        for (int party : new int[] {s.seller(), s.buyer()}) {
            if (party != Document.NONE) {
                vatNumber(s, party, out);
                name(s, party, out);
            }
        }
    }

    private static void address(Submission s, int party, Rule missing, Rule scheme, Findings out) {
        Document document = s.document();
        if (party == Document.NONE || document.value(party, ENDPOINT).isEmpty()) {
            out.missing(missing, party == Document.NONE ? s.root() : party, "cbc:EndpointID");
        } else {
            int node = document.child(party, ENDPOINT);
            if (document.attribute(node, "schemeID").filter(ENDPOINT_SCHEME::equals).isEmpty()) {
                out.at(scheme, node, "scheme", document.attribute(node, "schemeID").orElse("–"));
            }
        }
    }

    private static void seller(Submission s, Findings out) {
        s.sellerPib().ifPresent(pib -> {
            int node = s.document().child(s.seller(), ENDPOINT);
            if (!pib.equals(s.context().upload().sellerPib())) {
                out.at(SELLER_NOT_SENDER, node, "sender", s.context().upload().sellerPib());
            }
            if (s.context().register().byPib(pib).isEmpty()) {
                out.at(SELLER_UNKNOWN, node);
            }
        });
    }

    private static void buyer(Submission s, Findings out) {
        if (s.buyerPib().isEmpty()) {
            return;
        }
        Optional<RegisteredCompany> company = s.buyerCompany();
        if (company.isEmpty()) {
            out.at(BUYER_UNKNOWN, s.document().child(s.buyer(), ENDPOINT));
        }
        s.document().value(s.buyer(), Names.PARTY_LEGAL_ENTITY, Names.COMPANY_ID).ifPresent(mb -> {
            int node = s.document().find(s.buyer(), Names.PARTY_LEGAL_ENTITY, Names.COMPANY_ID);
            if (!RegistrationNumber.hasLength(mb)) {
                out.at(MB_LENGTH, node);
            } else if (!RegistrationNumber.isNumeric(mb)) {
                out.at(MB_NOT_DIGITS, node);
            } else if (company.filter(known -> !known.mb().equals(mb)).isPresent()) {
                out.at(MB_OF_ANOTHER, node);
            }
        });
    }

    private static void vatNumber(Submission s, int party, Findings out) {
        Document document = s.document();
        for (int n = document.child(party, Names.PARTY_TAX_SCHEME); n != Document.NONE; n = document.next(n, Names.PARTY_TAX_SCHEME)) {
            boolean isVat = document.value(n, Names.TAX_SCHEME, Names.ID).filter("VAT"::equalsIgnoreCase).isPresent();
            int companyId = document.child(n, Names.COMPANY_ID);
            if (isVat && companyId != Document.NONE) {
                String number = document.text(companyId).strip();
                if (!number.regionMatches(true, 0, VAT_PREFIX, 0, VAT_PREFIX.length())) {
                    out.at(VAT_PREFIX_MISSING, companyId);
                } else if (Pib.parse(number).isEmpty()) {
                    out.at(PIB_LENGTH, companyId);
                }
            }
        }
    }

    private static void name(Submission s, int party, Findings out) {
        int node = s.document().find(party, Names.PARTY_LEGAL_ENTITY, REGISTRATION_NAME);
        if (node != Document.NONE) {
            String name = s.document().text(node).strip();
            if (name.codePointCount(0, name.length()) > MAX_NAME_LENGTH) {
                out.at(NAME_LONG, node, "limit", Integer.toString(MAX_NAME_LENGTH));
            }
        }
    }
}
