package rs.tefter.pfr;

import java.util.Optional;

/**
 * The card with the secure element and its PIN. That the PIN was given is forgotten when the card is taken out and when the server stops;
 * wrong PINs are remembered.
 */
public final class Card {

    private final PfrStore store;
    private final String jid;
    private final Optional<String> pin;
    private boolean present = true;
    private boolean opened;

    /** @param pin empty when none is needed */
    Card(PfrStore store, String jid, Optional<String> pin) {
        this.store = store;
        this.jid = jid;
        this.pin = pin;
        this.opened = pin.isEmpty();
    }

    /** Puts the card in or takes it out. */
    public synchronized void putIn(boolean in) {
        present = in;
        opened = pin.isEmpty();
    }

    /** What becomes of a PIN, whatever text was given for one. */
    public synchronized PfrCode enter(String given) {
        if (given.isEmpty()) {
            return PfrCode.FIELD_REQUIRED;
        }
        if (!given.matches("[0-9]{4}")) {
            return PfrCode.WRONG_FORMAT;
        }
        if (!present) {
            return PfrCode.NO_CARD;
        }
        if (pin.isEmpty()) {
            return PfrCode.PIN_ACCEPTED;
        }
        return pin.get().equals(given) ? open() : refuse();
    }

    private PfrCode open() {
        opened = store.forgetWrongPins(jid);
        return opened ? PfrCode.PIN_ACCEPTED : PfrCode.CARD_LOCKED;
    }

    private PfrCode refuse() {
        boolean locked = store.countWrongPin(jid);
        opened = opened && !locked;
        return locked ? PfrCode.CARD_LOCKED : PfrCode.WRONG_PIN;
    }

    /** Why nothing can be signed; empty when it can. */
    synchronized Optional<PfrCode> obstacle() {
        if (!present) {
            return Optional.of(PfrCode.NO_CARD);
        }
        if (opened) {
            return Optional.empty();
        }
        return Optional.of(store.isLocked(jid) ? PfrCode.CARD_LOCKED : PfrCode.PIN_REQUIRED);
    }

    /** Whether the card is in. */
    public synchronized boolean isPresent() {
        return present;
    }
}
