/**
 * Fiscal receipts: what is asked of a fiscal processor (PFR) and what it answers, in the terms of the tax administration's technical guide and
 * version 3 of its API. Plain values without a database or a server; amounts are in dinars.
 */
package rs.tefter.fiscal;
