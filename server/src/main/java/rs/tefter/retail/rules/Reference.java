package rs.tefter.retail.rules;

import java.time.OffsetDateTime;

/** The receipt that another refunds, copies or follows: its number and when the fiscal processor signed it. */
public record Reference(String number, OffsetDateTime time) {}
