/** Records of input VAT: what a company states for a tax period, what the exchange calculates for it, and the documents behind that. */
package rs.tefter.deduction;
