package rs.tefter.api.http;

import java.util.Optional;
import rs.tefter.access.Caller;

/** Finds out who calls. */
@FunctionalInterface
public interface Admission {

    /** Who was let in: on behalf of a company, or of none. */
    record Admitted(Optional<Caller> caller) {}

    /** Empty when the route is not for whoever calls. */
    Optional<Admitted> admit(Call call, Access access);
}
