/**
 * Asks a fiscal processor (PFR), in the shop or at the tax administration, and says of every call what is known about its outcome. The difference
 * between "was not sent" and "may have been signed" is what keeps a receipt from being signed twice.
 */
package rs.tefter.fiscal.client;
