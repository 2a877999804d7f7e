package rs.tefter.retail.receipts;

import java.util.UUID;

/** Finds the cash register that a client is, as it is set now. */
@FunctionalInterface
public interface Registers {

    /** A refusal with code ClientNotConnected when the company has no such client. */
    Register of(long companyId, UUID clientId);
}
