package rs.tefter.platform;

/** The answer to a request that must not be carried out twice, exactly as it went out the first time. */
public record StoredAnswer(int status, String contentType, byte[] body) {}
