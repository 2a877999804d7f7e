package rs.tefter.retail.receipts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import rs.tefter.fiscal.client.Outcome;
import rs.tefter.fiscal.client.PfrClient;
import rs.tefter.fiscal.client.Processor;

/** The connections to the fiscal processors of all registers, and the PINs that operators have entered since the server started. */
public final class Processors implements AutoCloseable {

    private static final String PIN_NEEDED = "1500";
    private static final String PIN_RIGHT = "0100";

    private record Connected(Processor processor, PfrClient client) {}

    private final Map<UUID, Connected> connections = new ConcurrentHashMap<>();
    private final Map<UUID, String> pins = new ConcurrentHashMap<>();

    /** The client of the register's processor, a new one when the processor has been set anew. */
    public PfrClient of(Register register) {
        return connections.compute(register.clientId(), (_, known) -> {
            if (known != null && known.processor.equals(register.processor())) {
                return known;
            }
            if (known != null) {
                known.client.close();
            }
            return new Connected(register.processor(), new PfrClient(register.processor()));
        }).client;
    }

    /** What the processor says to a PIN that somebody entered; empty when it does not answer. A right one is remembered, a wrong one forgotten. */
    public Optional<String> enterPin(Register register, String pin) {
        Optional<String> answer = of(register).pin(pin);
        if (answer.filter(PIN_RIGHT::equals).isPresent()) {
            pins.put(register.clientId(), pin);
        } else {
            pins.remove(register.clientId());
        }
        return answer;
    }

    /**
     * Asks to sign. A processor that wants its PIN again, because its card was out, gets the one it took before, once: after a PIN that it did not
     * take nothing is tried until somebody enters one, because three wrong ones lock the card.
     */
    Outcome sign(Register register, byte[] request, String requestId) {
        Outcome outcome = of(register).sign(request, requestId);
        String pin = pins.get(register.clientId());
        if (pin != null && outcome.equals(new Outcome.NotReady(List.of(PIN_NEEDED)))
                && enterPin(register, pin).filter(PIN_RIGHT::equals).isPresent()) {
            return of(register).sign(request, requestId);
        }
        return outcome;
    }

    @Override
    public void close() {
        connections.values().forEach(connected -> connected.client.close());
    }
}
