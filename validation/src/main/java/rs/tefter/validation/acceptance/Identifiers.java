package rs.tefter.validation.acceptance;

import java.util.List;
import java.util.Optional;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.Findings;
import rs.tefter.validation.Rule;
import rs.tefter.validation.id.AccountNumber;
import rs.tefter.validation.id.PaymentReference;
import rs.tefter.validation.id.Pib;
import rs.tefter.validation.id.RegistrationNumber;

/** Check digits; wrong ones stand in public examples, so they only warn. */
final class Identifiers {
    private static final Name ENDPOINT = Name.cbc("EndpointID");
    private static final Name ACCOUNT = Name.cac("PayeeFinancialAccount");
    private static final Name PAYMENT_ID = Name.cbc("PaymentID");

    static final Rule PIB = warning("TEF-ID-01", "BT-34", "BT-49");
    static final Rule JMBG = warning("TEF-ID-02", "BT-34", "BT-49");
    static final Rule MB = warning("TEF-ID-03", "BT-30", "BT-47");
    static final Rule ACCOUNT_CONTROL = warning("TEF-ID-04", "BT-84");
    static final Rule ACCOUNT_FORM = warning("TEF-ID-05", "BT-84");
    static final Rule REFERENCE = warning("TEF-ID-06", "BT-83");

    static final List<Rule> RULES = List.of(PIB, JMBG, MB, ACCOUNT_CONTROL, ACCOUNT_FORM, REFERENCE);

    private Identifiers() {}

    static void check(Submission s, Findings out) {
        if (!out.runs(PIB)) {
            return;
        }
        for (int party : new int[] {s.seller(), s.buyer()}) {
            if (party != Document.NONE) {
                party(s.document(), party, out);
            }
        }
        for (int n = s.document().child(s.root(), Names.PAYMENT_MEANS); n != Document.NONE; n = s.document().next(n, Names.PAYMENT_MEANS)) {
            payment(s.document(), n, out);
        }
    }

    private static void party(Document document, int party, Findings out) {
        document.value(party, ENDPOINT).flatMap(Pib::parse).filter(pib -> !pib.isChecked())
                .ifPresent(pib -> out.at(pib.isPersonal() ? JMBG : PIB, document.child(party, ENDPOINT)));
        document.value(party, Names.PARTY_LEGAL_ENTITY, Names.COMPANY_ID).flatMap(RegistrationNumber::parse)
                .filter(mb -> !mb.isChecked())
                .ifPresent(mb -> out.at(MB, document.find(party, Names.PARTY_LEGAL_ENTITY, Names.COMPANY_ID)));
    }

    private static void payment(Document document, int means, Findings out) {
        document.value(means, ACCOUNT, Names.ID).ifPresent(text -> {
            Optional<AccountNumber> account = AccountNumber.parse(text);
            int node = document.find(means, ACCOUNT, Names.ID);
            if (account.isEmpty()) {
                out.at(ACCOUNT_FORM, node);
            } else if (!account.get().isChecked()) {
                out.at(ACCOUNT_CONTROL, node);
            }
        });
        for (int n = document.child(means, PAYMENT_ID); n != Document.NONE; n = document.next(n, PAYMENT_ID)) {
            if (!PaymentReference.parse(document.text(n)).isChecked()) {
                out.at(REFERENCE, n);
            }
        }
    }

    private static Rule warning(String id, String... terms) {
        return Rule.further(id, terms).warning().refuses("UBLDocumentNotValid");
    }
}
