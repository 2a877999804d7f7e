package rs.tefter.rendering.receipt;

import rs.tefter.rendering.QrSquare;

/** A piece of a receipt, from top to bottom. */
sealed interface Block {

    /** A line of text; one in double size is twice as wide and high, and stands in the middle. */
    record Line(String text, boolean doubled) implements Block {}

    /** The QR code with its quiet zone. */
    record Code(QrSquare square) implements Block {}
}
