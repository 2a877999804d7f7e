package rs.tefter.register;

import java.time.Instant;

/** Something that happened to an entry. */
public record CirChange(long id, int version, CirStatus from, CirStatus to, CirRequest request, Instant at) {

    public CirAct act() {
        return request.act();
    }
}
