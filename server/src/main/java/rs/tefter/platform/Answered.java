package rs.tefter.platform;

/** An answer and whether it is a repetition of the one given to an earlier call with the same request id. */
public record Answered(StoredAnswer answer, boolean replayed) {}
