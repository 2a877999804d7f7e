package rs.tefter.pfr;

import java.util.Optional;
import java.util.random.RandomGenerator;
import rs.tefter.fiscal.signing.SecureElement;

/** Which secure element the processor has: the one that was chosen, or the one that was drawn when the database first had none. */
final class Jid {

    private static final int PAGE_KEY_BYTES = 32;

    private Jid() {}

    static String of(Optional<String> chosen, PfrStore store, RandomGenerator random) {
        byte[] pageKey = new byte[PAGE_KEY_BYTES];
        random.nextBytes(pageKey);
        if (chosen.isPresent()) {
            store.begin(chosen.get(), false, pageKey);
            return chosen.get();
        }
        return store.drawn().orElseGet(() -> {
            store.begin(SecureElement.randomId(random), true, pageKey);
            return store.drawn().orElseThrow();
        });
    }
}
