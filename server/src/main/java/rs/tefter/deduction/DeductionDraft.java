package rs.tefter.deduction;

/**
 * A record as its company states it.
 *
 * @param wantsAnalytics whether the documents behind the system's amounts are to be tied to the record although it is made late
 */
public record DeductionDraft(String number, TaxPeriod period, boolean wantsAnalytics, Amounts amounts) {}
