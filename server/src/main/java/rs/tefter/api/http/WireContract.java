package rs.tefter.api.http;

import java.util.Map;
import java.util.Optional;
import rs.tefter.platform.Problem;

/** What differs between the wire contracts around their endpoints: when calls are paused, how many are allowed, how they are refused. */
public interface WireContract {

    /** What histories call it. */
    String name();

    /** The answer while the whole contract is out of service, if it is now. */
    Optional<Reply> pause(Call call);

    /** Counts a call against its limit; an open route is counted by the caller's address. */
    Allowance count(Call call);

    /** The problem in the contract's own shape. */
    Reply render(Problem problem, Call call);

    /** Whether a call may go on, and the headers that tell how much is left. */
    record Allowance(boolean allowed, Map<String, String> headers) {

        public static final Allowance UNLIMITED = new Allowance(true, Map.of());
    }
}
