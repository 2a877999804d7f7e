package rs.tefter.web.till;

import java.util.Optional;
import java.util.UUID;

/**
 * How an order stands whose receipt is not there.
 *
 * @param found   whether there is an order with that id
 * @param pending whether its outcome is still being found out
 * @param reason  why nothing was signed
 */
public record Outcome(UUID request, boolean found, boolean pending, Optional<String> reason) {}
