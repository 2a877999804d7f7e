package rs.tefter.validation.srbdt;

import java.util.Locale;
import java.util.function.Supplier;
import rs.tefter.validation.Submitted;

/** The types of documents, each with a good one. */
enum Kind {
    INVOICE(Submitted::invoice), CREDIT_NOTE(Submitted::creditNote), DEBIT_NOTE(Submitted::debitNote), PREPAYMENT(Submitted::prepayment);

    private final Supplier<Submitted> good;

    Kind(Supplier<Submitted> good) {
        this.good = good;
    }

    Submitted document() {
        return good.get();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
