package rs.tefter.validation.acceptance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rs.tefter.ubl.Document;
import rs.tefter.validation.Context;
import rs.tefter.validation.Finding;
import rs.tefter.validation.Findings;
import rs.tefter.validation.RegisteredCompany;
import rs.tefter.validation.Rule;

/** Layer 4: what the state's system asks of a document before it takes it in, in the light of registers and earlier documents. */
public final class Acceptance {
    private Acceptance() {}

    /**
     * What acceptance learned besides its findings.
     *
     * @param buyer     the active receiver
     * @param sendToCir whether the document is to be registered in the central register of invoices
     */
    public record Outcome(Optional<RegisteredCompany> buyer, boolean sendToCir) {}

    /** Reports all that refuses or deserves a warning. */
    public static Outcome check(Document document, Context context, Findings out) {
        Submission s = new Submission(document, context);
        Documents.check(s, out);
        Parties.check(s, out);
        Dates.check(s, out);
        boolean taxed = Lines.check(s, out);
        VatDate.check(s, taxed, out);
        Decimals.check(s, out);
        Tax.check(s, out);
        Totals.check(s, out);
        Payment.check(s, out);
        PublicFunds.check(s, out);
        CentralRegister.check(s, out);
        Sources.check(s, out);
        Advances.check(s, out);
        Attachments.check(s, out);
        Identifiers.check(s, out);
        return new Outcome(s.buyerCompany(), CentralRegister.isWanted(s));
    }

    /** The refusal of a number that this seller has used before; decided when the document is stored (SEF-11). */
    public static Finding numberNotUnique(String number) {
        return Findings.aboutUpload(Documents.NUMBER_NOT_UNIQUE, "invoice.ID", Map.of("value", number));
    }

    /** The refusal of a request whose sendToCir is none of the known words. */
    public static Finding sendToCirUnknown(String word) {
        return Findings.aboutUpload(CentralRegister.CHOICE_UNKNOWN, "sendToCir", Map.of("value", word));
    }

    /** All rules of this layer. */
    public static List<Rule> rules() {
        return Stream.of(Documents.RULES, Parties.RULES, Dates.RULES, Lines.RULES, VatDate.RULES, Decimals.RULES, Tax.RULES,
                Exemptions.RULES, Totals.RULES, Payment.RULES, PublicFunds.RULES, CentralRegister.RULES, Sources.RULES,
                Advances.RULES, Attachments.RULES, Identifiers.RULES).flatMap(List::stream).toList();
    }
}
