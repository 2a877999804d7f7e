package rs.tefter.validation;

import java.util.Optional;

/** The earlier documents of the seller; asked only when a document refers to another. */
public interface Archive {
    /** The seller's document with exactly this number. */
    Optional<Issued> issuedBySeller(String number);
}
