package rs.tefter.retail.receipts;

import java.util.Optional;
import java.util.UUID;
import rs.tefter.fiscal.wire.DeviceStatus;
import rs.tefter.retail.Client;
import rs.tefter.retail.Clients;
import rs.tefter.retail.delivery.Wishes;
import rs.tefter.retail.rules.Rule;

/** Takes orders: finds the cash register that each is for, and sees that trials and real receipts are not mixed up. */
public final class Desk {

    private static final String TRIAL = "sandbox";

    /** What a caller's key is for. */
    public enum Purpose { TRIALS, REAL_RECEIPTS }

    /** How a caller names the client; the store alone is enough where it has one client. */
    public record Choice(Optional<UUID> clientId, Optional<UUID> storeId) {

        boolean isNone() {
            return clientId.isEmpty() && storeId.isEmpty();
        }
    }

    private final Receipts receipts;
    private final Processors processors;
    private final Clients clients;
    private final Tills tills;

    public Desk(CashRegister register, Clients clients, Tills tills) {
        this.receipts = register.receipts();
        this.processors = register.processors();
        this.clients = clients;
        this.tills = tills;
    }

    /**
     * An order ready to be carried out; a refusal when no client is meant, or one that the caller's key is not for.
     *
     * @param purpose of the caller's key; none where it is called without one
     */
    public Receipts.Order order(long companyId, Optional<Purpose> purpose, Choice choice, Asked asked, Wishes wishes, Optional<String> key,
            byte[] contentHash) {
        Client client = client(companyId, choice, asked);
        Register register = tills.of(companyId, client);
        purpose.ifPresent(wanted -> mustBeFor(wanted, client, register));
        return new Receipts.Order(register, asked, wishes, key, contentHash);
    }

    /** What is done with a receipt is done by the client that issued it, unless another is named. */
    private Client client(long companyId, Choice choice, Asked asked) {
        Optional<UUID> issuer = choice.isNone() ? asked.named().map(id -> receipts.find(companyId, id).place().clientId()) : Optional.empty();
        return issuer.flatMap(id -> clients.find(companyId, id)).orElseGet(() -> clients.choose(companyId, choice.clientId, choice.storeId));
    }

    private void mustBeFor(Purpose purpose, Client client, Register register) {
        boolean trials = purpose == Purpose.TRIALS;
        boolean forTrials = client.details().kind() == Client.Kind.SANDBOX || trials && isForTrials(register);
        if (trials != forTrials) {
            throw Rule.ENVIRONMENT.broken(trials ? "A key for trials does not issue real receipts" : "A key for real receipts does not issue trials");
        }
    }

    /** Whether a processor of somebody else belongs to a test environment, by the address of its tax administration. */
    private boolean isForTrials(Register register) {
        return processors.of(register).status().map(DeviceStatus::taxCoreApi)
            .orElseThrow(() -> Failure.notReached("it does not say to which environment it belongs").problem().refusal()).contains(TRIAL);
    }
}
