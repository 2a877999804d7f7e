package rs.tefter.validation.en16931;

import static rs.tefter.validation.en16931.Official.fatal;
import static rs.tefter.validation.en16931.Official.inCents;
import static rs.tefter.validation.rules.Tests.either;
import static rs.tefter.validation.rules.Tests.exists;

import java.util.List;
import rs.tefter.validation.rules.Test;

/** Allowances and charges of the document (BG-20, BG-21) and of its lines (BG-27, BG-28). */
final class AllowancesAndCharges {
    static final Test ALLOWANCE = (sheet, node) -> AllowanceSum.says(sheet, node, false);
    static final Test CHARGE = (sheet, node) -> AllowanceSum.says(sheet, node, true);

    private static final String OF_DOCUMENT = "/*/cac:AllowanceCharge";
    private static final String OF_LINE = "cac:InvoiceLine/cac:AllowanceCharge | cac:CreditNoteLine/cac:AllowanceCharge";
    private static final Test AMOUNT = exists("cbc:Amount");
    private static final Test REASON = either(exists("cbc:AllowanceChargeReason"), exists("cbc:AllowanceChargeReasonCode"));
    private static final Test CATEGORY = Vat.exists("cac:TaxCategory", "cbc:ID");
    /** That the reason and its code mean the same is a rule for people. */
    private static final Test TRUE = (_, _) -> true;

    static final List<Group> GROUPS = List.of(
            Group.at(OF_DOCUMENT,
                    fatal("BR-31", AMOUNT),
                    fatal("BR-32", CATEGORY),
                    fatal("BR-33", REASON),
                    fatal("BR-CO-05", TRUE),
                    fatal("BR-CO-21", REASON),
                    inCents("BR-DEC-01", "cbc:Amount"),
                    inCents("BR-DEC-02", "cbc:BaseAmount")).where(ALLOWANCE),
            Group.at(OF_DOCUMENT,
                    fatal("BR-36", AMOUNT),
                    fatal("BR-37", CATEGORY),
                    fatal("BR-38", REASON),
                    fatal("BR-CO-06", TRUE),
                    fatal("BR-CO-22", REASON),
                    inCents("BR-DEC-05", "cbc:Amount"),
                    inCents("BR-DEC-06", "cbc:BaseAmount")).where(CHARGE),
            Group.at(OF_LINE,
                    fatal("BR-41", AMOUNT),
                    fatal("BR-42", REASON),
                    fatal("BR-CO-07", TRUE),
                    fatal("BR-CO-23", REASON),
                    inCents("BR-DEC-24", "cbc:Amount"),
                    inCents("BR-DEC-25", "cbc:BaseAmount")).where(ALLOWANCE),
            Group.at(OF_LINE,
                    fatal("BR-43", AMOUNT),
                    fatal("BR-44", REASON),
                    fatal("BR-CO-08", TRUE),
                    fatal("BR-CO-24", REASON),
                    inCents("BR-DEC-27", "cbc:Amount"),
                    inCents("BR-DEC-28", "cbc:BaseAmount")).where(CHARGE));

    private AllowancesAndCharges() {}
}
