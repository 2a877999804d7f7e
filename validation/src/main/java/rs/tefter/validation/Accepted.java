package rs.tefter.validation;

import rs.tefter.ubl.Document;
import rs.tefter.ubl.InvoiceHeader;

/**
 * A document that passed acceptance.
 *
 * @param sendToCir whether it is to be registered in the central register of invoices, after Auto and absence are resolved
 * @param buyer     the receiver as the register knows it
 */
public record Accepted(Document document, InvoiceHeader header, boolean sendToCir, RegisteredCompany buyer) {}
