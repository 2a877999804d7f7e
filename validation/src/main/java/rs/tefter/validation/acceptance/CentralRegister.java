package rs.tefter.validation.acceptance;

import java.util.List;
import java.util.Optional;
import rs.tefter.validation.Findings;
import rs.tefter.validation.RegisteredCompany;
import rs.tefter.validation.Rule;
import rs.tefter.validation.SendToCir;

/** Whether the document goes to the central register of invoices (CIR), and whether it may. */
final class CentralRegister {
    private static final String FIELD = "sendToCir";
    private static final String CANNOT = "Cannot send to CIR";

    static final Rule CHOICE_MISSING = Rule.upload("SEF-65").refuses("SendToCirParameterMustBeDefinedForBudgetUser",
            "SendToCir must be defined for budget user", FIELD);
    static final Rule NOT_PUBLIC = Rule.upload("SEF-66").text("SEF-66.receiver").refuses("UBLReceiverCannotSendToCir", CANNOT, FIELD);
    static final Rule FOREIGN = Rule.further("SEF-66", "BT-5").text("SEF-66.currency")
            .refuses("UBLCannotSendToCirDocumentWithForeignCurrency", CANNOT, "invoice.DocumentCurrencyCode");
    /** A word that is none of the parameter's; the request is refused before its document is read. */
    static final Rule CHOICE_UNKNOWN = Rule.upload("TEF-L4-05").refuses("InvalidSendToCirMode", "SendToCir is not valid", FIELD);

    static final List<Rule> RULES = List.of(CHOICE_MISSING, NOT_PUBLIC, FOREIGN, CHOICE_UNKNOWN);

    private CentralRegister() {}

    static void check(Submission s, Findings out) {
        Optional<SendToCir> requested = s.context().upload().requestedSendToCir();
        if (requested.isEmpty() && s.isBuyerPublic()) {
            out.at(CHOICE_MISSING, s.root());
        }
        if (requested.filter(choice -> choice == SendToCir.YES).isPresent()) {
            if (s.buyerCompany().isPresent() && !isKnown(s)) {
                out.at(NOT_PUBLIC, s.root());
            }
            if (Totals.isForeign(s)) {
                out.at(FOREIGN, s.document().child(s.root(), Names.CURRENCY));
            }
        }
    }

    /** The choice after Auto and absence are resolved; Auto never asks for what would be refused. */
    static boolean isWanted(Submission s) {
        return switch (s.context().upload().requestedSendToCir().orElse(SendToCir.NO)) {
            case YES -> true;
            case NO -> false;
            case AUTO -> isKnown(s) && !Totals.isForeign(s);
        };
    }

    private static boolean isKnown(Submission s) {
        return s.isBuyerPublic() && s.buyerCompany().filter(RegisteredCompany::inCir).isPresent();
    }
}
