package rs.tefter.validation;

import java.util.Optional;

/** The body of a refusal in the state's contract, in the order of its members: Message, FieldName, ErrorCode. */
public record SefError(String message, Optional<String> fieldName, String errorCode) {}
