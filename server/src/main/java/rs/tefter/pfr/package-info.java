/**
 * A fiscal processor for trials: it numbers, taxes and signs receipts as a certified one does, with keys of its own that nobody trusts. Its card,
 * its clock and its faults can be moved by hand.
 */
package rs.tefter.pfr;
