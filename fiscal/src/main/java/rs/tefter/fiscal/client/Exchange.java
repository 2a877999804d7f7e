package rs.tefter.fiscal.client;

/** What became of one HTTP request. */
sealed interface Exchange {

    record Answered(int status, byte[] body) implements Exchange {}

    /** @param handedOver whether a byte of the body may have left this machine */
    record Failed(String cause, boolean handedOver) implements Exchange {}
}
