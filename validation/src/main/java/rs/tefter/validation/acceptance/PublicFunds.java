package rs.tefter.validation.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.Findings;
import rs.tefter.validation.RegisteredCompany;
import rs.tefter.validation.Rule;
import rs.tefter.validation.id.Jbkjs;

/** What a buyer that is a user of public funds demands: its JBKJS and a reference to order, contract or lot. */
final class PublicFunds {
    private static final Name IDENTIFICATION = Name.cac("PartyIdentification");
    private static final Name BUYER_REFERENCE = Name.cbc("BuyerReference");
    private static final Name[] PROCUREMENT = {Name.cac("OrderReference"), Name.cac("ContractDocumentReference"),
            Name.cac("OriginatorDocumentReference")};
    private static final String JBKJS_FIELD = "invoice.AccountingCustomerParty.Party.PartyIdentification.ID";
    private static final String JBKJS_FORM = "JBKJS is not in correct format";
    private static final String SIGNER = "Public contract signer is not valid";

    static final Rule PROCUREMENT_MISSING = Rule.upload("SEF-60", "BT-13", "BT-12", "BT-17").refuses(
            "UBLOrderNumberLotNumberOrContractNumberIsRequired",
            "When receiver is budget user order number, contract number or lot number is required", "invoice.OrderReference.ID");
    static final Rule JBKJS_MISSING = Rule.upload("SEF-61", "BT-46").refuses("UBLJBKJSNotDefined", "JBKJS is not defined",
            JBKJS_FIELD);
    static final Rule JBKJS_PREFIX = Rule.upload("SEF-62", "BT-46").text("SEF-62.prefix")
            .refuses("ReceiverMissedAddingJBKJSPrefix", JBKJS_FORM, JBKJS_FIELD);
    static final Rule JBKJS_LENGTH = Rule.upload("SEF-62", "BT-46").text("SEF-62.length")
            .refuses("ReceiverJBKJSLengthInvalid", JBKJS_FORM, JBKJS_FIELD);
    static final Rule JBKJS_TWICE = Rule.upload("SEF-62", "BT-46").text("SEF-62.twice")
            .refuses("UBLJBKJSIdentificationIdMustBeDefinedOnlyOnce", JBKJS_FORM, JBKJS_FIELD);
    static final Rule JBKJS_OF_PRIVATE = Rule.upload("SEF-63", "BT-46").refuses(
            "UBLCannotBeDefinedPartyIdentificationIdForNonBudgetCompany",
            "Party identification cannot be defined for non-budget company", JBKJS_FIELD);
    static final Rule JBKJS_OF_ANOTHER = Rule.upload("SEF-64", "BT-46").refuses(
            "UBLVATRegistrationCodeDoesNotMatchTheRegistrationCodeOfTheCompanyWithJBKJS",
            "VAT code does not match the company with this JBKJS", JBKJS_FIELD);
    static final Rule SIGNER_FORM = Rule.further("SEF-67", "BT-10").text("SEF-67.form")
            .refuses("UBLPublicContractSignerJBKJSNotInCorrectFormat", SIGNER);
    static final Rule SIGNER_UNKNOWN = Rule.further("SEF-67", "BT-10").text("SEF-67.unknown")
            .refuses("UBLPublicContractSignerNotFound", SIGNER);

    static final List<Rule> RULES = List.of(PROCUREMENT_MISSING, JBKJS_MISSING, JBKJS_PREFIX, JBKJS_LENGTH, JBKJS_TWICE,
            JBKJS_OF_PRIVATE, JBKJS_OF_ANOTHER, SIGNER_FORM, SIGNER_UNKNOWN);

    private PublicFunds() {}

    static void check(Submission s, Findings out) {
        s.buyerCompany().ifPresent(buyer -> {
            if (buyer.publicFundUser()) {
                procurement(s, out);
                ofPublicBuyer(s, buyer, out);
            } else {
                identifications(s).stream().filter(node -> isPrefixed(s, node)).findFirst()
                        .ifPresent(node -> out.at(JBKJS_OF_PRIVATE, node));
            }
        });
        signer(s, out);
    }

    private static void procurement(Submission s, Findings out) {
        for (Name reference : PROCUREMENT) {
            if (s.document().value(s.root(), reference, Names.ID).isPresent()) {
                return;
            }
        }
        out.missing(PROCUREMENT_MISSING, s.root(), "cac:OrderReference/cbc:ID");
    }

    private static void ofPublicBuyer(Submission s, RegisteredCompany buyer, Findings out) {
        List<Integer> given = identifications(s);
        List<Integer> prefixed = given.stream().filter(node -> isPrefixed(s, node)).toList();
        if (prefixed.isEmpty()) {
            if (given.isEmpty()) {
                out.missing(JBKJS_MISSING, s.buyer(), "cac:PartyIdentification/cbc:ID");
            } else {
                out.at(JBKJS_PREFIX, given.getFirst());
            }
            return;
        }
        if (prefixed.size() > 1) {
            out.at(JBKJS_TWICE, prefixed.get(1));
        }
        int node = prefixed.getFirst();
        Optional<Jbkjs> jbkjs = Jbkjs.parse(s.document().text(node).strip());
        if (jbkjs.isEmpty()) {
            out.at(JBKJS_LENGTH, node);
        } else if (!buyer.jbkjs().equals(jbkjs.map(Jbkjs::value))) {
            out.at(JBKJS_OF_ANOTHER, node);
        }
    }

    private static void signer(Submission s, Findings out) {
        s.document().value(s.root(), BUYER_REFERENCE).filter(text -> text.startsWith(Jbkjs.PROCUREMENT_PREFIX)).ifPresent(text -> {
            int node = s.document().child(s.root(), BUYER_REFERENCE);
            Optional<Jbkjs> body = Jbkjs.parseProcurement(text);
            if (body.isEmpty()) {
                out.at(SIGNER_FORM, node);
            } else if (out.runs(SIGNER_UNKNOWN) && s.context().register().byJbkjs(body.get().value()).isEmpty()) {
                out.at(SIGNER_UNKNOWN, node);
            }
        });
    }

    /** The identifiers of the buyer that are not empty. */
    private static List<Integer> identifications(Submission s) {
        Document document = s.document();
        List<Integer> nodes = new ArrayList<>();
        for (int n = document.child(s.buyer(), IDENTIFICATION); n != Document.NONE; n = document.next(n, IDENTIFICATION)) {
            if (document.value(n, Names.ID).isPresent()) {
                nodes.add(document.child(n, Names.ID));
            }
        }
        return nodes;
    }

    private static boolean isPrefixed(Submission s, int node) {
        return s.document().text(node).strip().startsWith(Jbkjs.PREFIX);
    }
}
