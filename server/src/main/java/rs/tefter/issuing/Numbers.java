package rs.tefter.issuing;

import rs.tefter.ledger.CodeLists.Numbering;
import rs.tefter.validation.id.PaymentReference;

/** The texts that a number stands in: on the invoice itself, and on its payment. */
final class Numbers {

    private static final int DIGITS = 6;
    private static final String MODEL = "97";

    private Numbers() {}

    /** For instance 2026-17, ST-2026-3 in any other than the usual numbering of invoices, 2026-17/2 when it goes out once more. */
    static String text(Numbering numbering, int year, long number, int revision) {
        String plain = year + "-" + number + (revision > 1 ? "/" + revision : "");
        return isUsual(numbering) ? plain : numbering.code() + "-" + plain;
    }

    /** By model 97 of the central bank, for instance {@code 97 16-2026000001}. */
    static String paymentReference(Numbering numbering, int year, long number) {
        String base = (isUsual(numbering) ? "" : numbering.code()) + year + String.format("%0" + DIGITS + "d", number);
        return MODEL + " " + PaymentReference.controlOf(base) + "-" + base;
    }

    /** The number's text as the name of a file. */
    static String fileName(String number, String ending) {
        return number.replace('/', '-') + ending;
    }

    private static boolean isUsual(Numbering numbering) {
        return numbering.document().equals("IR") && numbering.isDefault();
    }
}
