package rs.tefter.platform;

/** The answer to a request that must not be carried out twice, exactly as it went out the first time. */
public record StoredAnswer(int status, String contentType, byte[] body) {

    /** A success that says nothing more; without a body there is no content type. */
    public static final StoredAnswer EMPTY = new StoredAnswer(200, "", new byte[0]);
}
