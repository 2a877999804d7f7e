package rs.tefter.platform;

import java.util.Optional;

/** The caller's own name for one request: any text up to 200 characters, trimmed (framework text of 9.9.2021, "Поуздан пренос података"). */
public record RequestId(String value) {

    public static final int MAX_LENGTH = 200;

    /** Empty when blank; a refusal when longer than {@link #MAX_LENGTH}. */
    public static Optional<RequestId> of(String given) {
        String value = given.strip();
        if (value.length() > MAX_LENGTH) {
            throw Problem.refused("MaximumLengthString", "requestId",
                "requestId has " + value.length() + " characters; at most " + MAX_LENGTH + " are allowed").refusal();
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(new RequestId(value));
    }
}
