/** What the ledger of issued invoices prints: invoices, proformas, credit notes and delivery notes, drawn straight into PDF. */
package rs.tefter.rendering.ledger;
