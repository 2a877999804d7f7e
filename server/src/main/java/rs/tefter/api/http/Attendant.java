package rs.tefter.api.http;

import rs.tefter.platform.Problem;
import rs.tefter.platform.Standstill;

/** Stands between a contract and its endpoints; a sandbox watches and disturbs there what passes. */
@FunctionalInterface
public interface Attendant {

    /** Lets everything pass. */
    Attendant NONE = (_, endpoint) -> endpoint.answer();

    /** Lets no act pass while somebody is alone with the data; whoever only reads is not held up. */
    static Attendant keeping(Standstill standstill) {
        return (call, endpoint) -> call.method().equals("GET") ? endpoint.answer() : standstill.work(endpoint::answer);
    }

    /** What was called. */
    interface Endpoint {

        /** Does what is asked for; a refusal is an answer too. */
        Reply answer();

        /** The problem in the contract's own shape; nothing is done. */
        Reply refuse(Problem problem);
    }

    Reply attend(Call call, Endpoint endpoint);
}
