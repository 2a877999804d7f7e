/**
 * Receipts from the order of a cash register to the signature of a fiscal processor: each is written down before it is sent, sent over its client's
 * one lane, and looked up before anything is sent again, so that a lost answer never makes a second receipt.
 */
package rs.tefter.retail.receipts;
