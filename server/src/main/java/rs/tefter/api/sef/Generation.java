package rs.tefter.api.sef;

import java.util.Optional;
import rs.tefter.api.http.Call;

/** The two generations of the contract: the framework text of 2021 and today's form. */
enum Generation {
    FIRST, SECOND;

    /** What the header {@code Tefter-Generation} asks for; empty when it asks for nothing we know. */
    static Optional<Generation> asked(Call call) {
        return call.header("Tefter-Generation").flatMap(value -> switch (value) {
            case "1" -> Optional.of(FIRST);
            case "2" -> Optional.of(SECOND);
            default -> Optional.empty();
        });
    }
}
