package rs.tefter.access;

import java.util.Optional;

/**
 * The company on whose behalf a call is made.
 *
 * @param environment what the key of a cash register was made for; other keys and people have none
 */
public record Caller(long companyId, Optional<EsirEnvironment> environment) {

    public Caller(long companyId) {
        this(companyId, Optional.empty());
    }
}
