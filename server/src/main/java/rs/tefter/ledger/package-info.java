/** What an organisation keeps so that it can issue invoices: code lists, and registers of customers, items, employees and the like. */
package rs.tefter.ledger;
