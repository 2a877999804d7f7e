package rs.tefter.api.minimax;

import java.util.Locale;
import java.util.Optional;
import rs.tefter.access.AccessTokens;
import rs.tefter.access.Caller;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Admission;
import rs.tefter.api.http.Call;
import rs.tefter.platform.Problem;

/** Lets in whoever bears a living token, to the organisation that the token is for. */
public final class Bearers implements Admission {

    private static final String SCHEME = "bearer ";

    private final AccessTokens tokens;

    public Bearers(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Optional<Admitted> admit(Call call, Access access) {
        if (access == Access.OPEN) {
            return Optional.of(new Admitted(Optional.empty()));
        }
        Optional<Caller> caller = call.header("Authorization").filter(value -> value.toLowerCase(Locale.ROOT).startsWith(SCHEME))
            .flatMap(value -> tokens.bearer(value.substring(SCHEME.length()).strip()));
        caller.ifPresent(known -> requireOwn(call, known));
        return caller.map(known -> new Admitted(Optional.of(known)));
    }

    private static void requireOwn(Call call, Caller caller) {
        String[] segments = call.requestPath().split("/");
        for (int i = 0; i + 1 < segments.length; i++) {
            if (segments[i].equalsIgnoreCase("orgs") && !segments[i + 1].equals(Long.toString(caller.companyId()))) {
                throw Problem.of(Problem.Kind.FORBIDDEN, "OrganisationNotOpen", "You have no access to organisation " + segments[i + 1] + ".").refusal();
            }
        }
    }
}
