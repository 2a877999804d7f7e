package rs.tefter.fiscal.wire;

import java.util.List;
import java.util.Optional;

/**
 * What a fiscal processor answers instead of a result.
 *
 * @param code the one code that is the whole answer, such as 1500
 * @param message words of the device, empty if it has none
 * @param violations what is wrong with the request
 */
public record PfrError(Optional<String> code, String message, List<Violation> violations) {

    public PfrError {
        violations = List.copyOf(violations);
    }
}
