package rs.tefter.api.minimax;

import java.util.Locale;
import java.util.Optional;
import rs.tefter.access.AccessTokens;
import rs.tefter.access.Accounts.Person;
import rs.tefter.access.Caller;
import rs.tefter.access.Grants;
import rs.tefter.access.Right;
import rs.tefter.api.http.Access;
import rs.tefter.api.http.Admission;
import rs.tefter.api.http.Call;
import rs.tefter.ledger.LedgerProblem;
import rs.tefter.platform.Problem;

/** Lets in whoever bears a living token, to the organisations whose ledgers the person may keep. */
final class Bearers implements Admission {

    private static final String SCHEME = "bearer ";

    private final AccessTokens tokens;
    private final Grants grants;

    Bearers(AccessTokens tokens, Grants grants) {
        this.tokens = tokens;
        this.grants = grants;
    }

    @Override
    public Optional<Admitted> admit(Call call, Access access) {
        if (access == Access.OPEN) {
            return Optional.of(new Admitted(Optional.empty()));
        }
        return person(call).map(person -> new Admitted(Optional.ofNullable(call.path("org")).map(organisation -> caller(person, organisation))));
    }

    /** Who bears the token of a call. */
    Optional<Person> person(Call call) {
        return call.header("Authorization").filter(value -> value.toLowerCase(Locale.ROOT).startsWith(SCHEME))
            .flatMap(value -> tokens.bearer(value.substring(SCHEME.length()).strip()));
    }

    private Caller caller(Person person, String organisation) {
        if (!PathIds.isId(organisation)) {
            throw LedgerProblem.unknown();
        }
        return Optional.of(Long.parseLong(organisation))
            .filter(companyId -> grants.allows(person.number(), companyId, Right.LEDGER)).map(companyId -> new Caller(companyId, person))
            .orElseThrow(() -> Problem.of(Problem.Kind.FORBIDDEN, "OrganisationNotOpen",
                "You have no access to organisation " + organisation + ".").refusal());
    }
}
