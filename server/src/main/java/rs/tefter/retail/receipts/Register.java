package rs.tefter.retail.receipts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import rs.tefter.fiscal.client.Processor;
import rs.tefter.retail.Labels;
import rs.tefter.retail.rules.Till;

/**
 * A cash register: a client of a store with the fiscal processor behind it, as it is set now.
 *
 * @param fallback the client that takes over what provably was not sent
 * @param looksUp whether its processor can be asked what it signed
 * @param labels the tax labels in force there
 * @param unknownAmount whether an advance that says nothing of it is one of unknown amount
 */
public record Register(long companyId, UUID clientId, UUID storeId, Processor processor, Optional<UUID> fallback, boolean looksUp,
        Labels labels, boolean unknownAmount, Setup setup) {

    /** What every receipt of the register has in common; see {@link Till}. */
    public record Setup(Optional<String> cashier, String number, boolean printDiscounts, boolean sendTendered, boolean carryAsOther,
            Optional<String> bankAccount) {}

    Till till(Optional<String> cashier, LocalDate today) {
        return new Till(cashier.or(setup::cashier), setup.number(), today, setup.printDiscounts(), setup.sendTendered(),
            setup.carryAsOther(), setup.bankAccount());
    }
}
