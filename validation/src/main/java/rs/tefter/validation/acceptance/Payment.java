package rs.tefter.validation.acceptance;

import java.util.List;
import rs.tefter.ubl.Document;
import rs.tefter.ubl.Name;
import rs.tefter.validation.Findings;
import rs.tefter.validation.Rule;

/** How and to which account the document is to be paid; a credit note is not. */
final class Payment {
    private static final Name CODE = Name.cbc("PaymentMeansCode");
    private static final Name ACCOUNT = Name.cac("PayeeFinancialAccount");

    static final Rule MEANS_MISSING = Rule.upload("SEF-50", "BG-16").refuses("UBLPaymentMeansNotDefined",
            "Payment means is not defined");
    static final Rule CODE_MISSING = Rule.upload("SEF-51", "BT-81").refuses("UBLPaymentMeansCodeNotDefined",
            "Payment means code is not defined");
    static final Rule ACCOUNT_MISSING = Rule.upload("SEF-52", "BT-84").refuses("UBLPayeeFinancialAccountIdNotDefined",
            "Payee financial account Id is not defined", "invoice.PaymentMeans.PayeeFinancialAccount.ID");

    static final List<Rule> RULES = List.of(MEANS_MISSING, CODE_MISSING, ACCOUNT_MISSING);

    private Payment() {}

    static void check(Submission s, Findings out) {
        if (!s.isOfType(Submission.INVOICE, Submission.DEBIT_NOTE, Submission.PREPAYMENT)) {
            return;
        }
        Document document = s.document();
        int first = document.child(s.root(), Names.PAYMENT_MEANS);
        if (first == Document.NONE) {
            out.missing(MEANS_MISSING, s.root(), "cac:PaymentMeans");
            return;
        }
        boolean account = false;
        for (int n = first; n != Document.NONE; n = document.next(n, Names.PAYMENT_MEANS)) {
            if (document.value(n, CODE).isEmpty()) {
                out.missing(CODE_MISSING, n, "cbc:PaymentMeansCode");
            }
            account |= document.value(n, ACCOUNT, Names.ID).isPresent();
        }
        if (!account) {
            out.missing(ACCOUNT_MISSING, first, "cac:PayeeFinancialAccount/cbc:ID");
        }
    }
}
