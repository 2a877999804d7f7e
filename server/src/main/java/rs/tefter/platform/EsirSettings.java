package rs.tefter.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * What can be set about the cash register.
 *
 * @param localPort port on which programs of this machine issue receipts without a key; 0 means none
 * @param localClient the client that does so; empty for the first one of a sandbox
 * @param number of the cash-register system, its id and version, as it stands on receipts
 * @param change whether a fiscal processor is told the cash that was tendered or what was kept of it
 * @param carryAs how the payments of an advance stand on the receipt that closes it
 */
public record EsirSettings(int localPort, String localAddress, Optional<UUID> localClient, String number, Change change, CarryAs carryAs,
        Waiting waiting) {

    /** The cash that a fiscal processor is told. */
    public enum Change { TENDERED, NET }

    /** The ways to pay that are told for an advance. */
    public enum CarryAs { ORIGINAL, OTHER }

    /**
     * How long is waited for fiscal processors.
     *
     * @param connect until there is a connection
     * @param reply for an answer of one in the shop
     * @param virtualReply for an answer of the tax administration's
     * @param answer until a caller is told that the outcome is unknown
     * @param lookUpGap between two look-ups that find nothing, before a receipt is sent again
     * @param looksUp whether they can be asked what they have signed
     */
    public record Waiting(Duration connect, Duration reply, Duration virtualReply, Duration answer, Duration lookUpGap, boolean looksUp) {

        private static final Duration LEAST = Duration.ofMillis(10);
        private static final Duration MOST = Duration.ofMinutes(2);

        static Waiting read(GivenSettings given) {
            return new Waiting(given.duration("esir.connect-timeout", Duration.ofSeconds(3), LEAST, MOST),
                given.duration("esir.reply-timeout", Duration.ofSeconds(15), LEAST, MOST),
                given.duration("esir.virtual-reply-timeout", Duration.ofSeconds(30), LEAST, MOST),
                given.duration("esir.answer-timeout", Duration.ofSeconds(20), LEAST, MOST),
                given.duration("esir.look-up-gap", Duration.ofSeconds(2), LEAST, MOST),
                given.bool("esir.look-up", true));
        }
    }

    private static final int USUAL_LOCAL_PORT = 9999;
    private static final int LONGEST_NUMBER = 60;

    static EsirSettings read(GivenSettings given, Settings.Mode mode) {
        int port = given.integer("badi.local-port", USUAL_LOCAL_PORT, 0, 65_535);
        String address = given.text("badi.local-address", "127.0.0.1");
        Optional<UUID> client = given.optional("esir.local.client-id", "the id of a client, a GUID", UUID::fromString);
        boolean bound = client.isPresent() || mode == Settings.Mode.SANDBOX;
        String number = given.optional("esir.number", "at most 60 characters, such as 999/1.0.0", EsirSettings::number).orElse("999/1.0.0");
        return new EsirSettings(bound ? port : 0, address, client, number, given.choice("esir.change", Change.TENDERED),
            given.choice("esir.close-advance.carry-as", CarryAs.ORIGINAL), Waiting.read(given));
    }

    private static String number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("too long");
        }
        return text;
    }
}
