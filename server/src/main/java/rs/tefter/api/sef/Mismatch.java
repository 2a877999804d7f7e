package rs.tefter.api.sef;

/** The codes for a request id that was used before with other content. */
final class Mismatch {

    static final String UBL = "UBLUploadRequestIdDuplicate";

    private Mismatch() {}
}
