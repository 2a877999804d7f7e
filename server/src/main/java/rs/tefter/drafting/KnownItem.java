package rs.tefter.drafting;

import java.math.BigDecimal;
import java.util.Optional;
import rs.tefter.ubl.writing.OutgoingVat;

/** Something that may be sold again: from earlier invoices, or an item of the company's ledger. */
public record KnownItem(String name, Optional<String> code, Optional<String> unitCode, Optional<BigDecimal> price, Optional<OutgoingVat> vat) {}
