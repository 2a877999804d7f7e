package rs.tefter.issuing;

import rs.tefter.ledger.CodeLists.Numbering;

/** The text that a number stands in. */
final class Numbers {

    private Numbers() {}

    /** For instance 2026-17, ST-2026-3 in any other than the usual numbering of invoices, 2026-17/2 when it goes out once more. */
    static String text(Numbering numbering, int year, long number, int revision) {
        String plain = year + "-" + number + (revision > 1 ? "/" + revision : "");
        return isUsual(numbering) ? plain : numbering.code() + "-" + plain;
    }

    private static boolean isUsual(Numbering numbering) {
        return numbering.document().equals("IR") && numbering.isDefault();
    }
}
