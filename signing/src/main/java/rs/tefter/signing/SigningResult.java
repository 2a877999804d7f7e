package rs.tefter.signing;

/** What became of a document that was to be signed. */
public sealed interface SigningResult {
    /**
     * The document is signed and stamped.
     *
     * @param document UTF-8 with {@code <?xml version="1.0" encoding="utf-8"?>} before it; not a copy
     */
    record Signed(byte[] document) implements SigningResult { }

    /**
     * The document can never be signed.
     *
     * @param detail why, in English, one sentence
     */
    record Refused(String detail) implements SigningResult { }

    /**
     * There was no time stamp; signing may be tried again.
     *
     * @param detail why, in English, one sentence
     */
    record NotStamped(String detail) implements SigningResult { }
}
