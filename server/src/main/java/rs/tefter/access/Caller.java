package rs.tefter.access;

import java.util.Optional;
import rs.tefter.access.Accounts.Person;

/**
 * The company on whose behalf a call is made.
 *
 * @param environment what the key of a cash register was made for; other keys and people have none
 * @param person      by their address; a key has none
 */
public record Caller(long companyId, Optional<EsirEnvironment> environment, Optional<String> person) {

    public Caller(long companyId) {
        this(companyId, Optional.empty(), Optional.empty());
    }

    public Caller(long companyId, EsirEnvironment environment) {
        this(companyId, Optional.of(environment), Optional.empty());
    }

    public Caller(long companyId, Person person) {
        this(companyId, Optional.empty(), Optional.of(person.email()));
    }
}
