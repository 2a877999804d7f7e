package rs.tefter.registry;

import java.time.Instant;
import java.util.Optional;

/**
 * A company of the register. A public-fund user has a JBKJS; a deleted company stays in the register and receives nothing.
 *
 * @param vatPeriodKind how often it declares VAT, where the operator has said so
 */
public record Company(long companyId, String pib, String registrationNumber,
                      Optional<String> jbkjs, String name, Address address, boolean publicFundUser,
                      boolean inCir, boolean vatPayer, Optional<VatPeriodKind> vatPeriodKind,
                      Instant registeredAt, Optional<Instant> deletedAt) {

    /** A postal address; country is the two-letter code of ISO 3166-1. */
    public record Address(String street, String city, String postalCode, String country) {}

    public boolean active() {
        return deletedAt.isEmpty();
    }

    /** What stands for the company beside its PIB: the JBKJS of a public-fund user, else the registration number. */
    public String code() {
        return jbkjs.orElse(registrationNumber);
    }
}
