package rs.tefter.api.badi;

import java.util.UUID;
import rs.tefter.api.http.Call;
import rs.tefter.platform.Problem;

/** Reads ids in paths; what is no id names nothing. */
final class Paths {

    private Paths() {}

    /** @param noun what stands there, for the message when it does not */
    static UUID id(Call call, String noun) {
        try {
            return UUID.fromString(call.path("id"));
        } catch (IllegalArgumentException notAnId) {
            throw Problem.unknown("NotFound", "id", noun + " not found").refusal();
        }
    }
}
