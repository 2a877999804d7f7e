package rs.tefter.pfr;

import rs.tefter.fiscal.TaxGroups;

/** What a processor is made of. */
record PfrParts(String jid, PfrStore store, Card card, PfrClock clock, Faults faults, Lane lane, TaxGroups taxGroups) {}
