/** The PFR API, version 3, as a fiscal processor in a shop answers it, and the public page on which a receipt is checked. */
package rs.tefter.api.pfr;
