/**
 * The rules by which a cash register makes receipts: sums, discounts, advances, refunds, copies, references. Pure functions from what is asked and
 * what was issued before to what a fiscal processor is sent; nothing here knows a database or a wire.
 */
package rs.tefter.retail.rules;
