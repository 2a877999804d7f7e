package rs.tefter.deduction;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a period stands before a record of it is made or corrected.
 *
 * @param entries  the documents that the system counts
 * @param amounts  what the record would get of the system today
 * @param ofSystem the names of the leaves that the company does not state
 * @param running  whether the period is not over, so that nothing can be recorded yet
 * @param late     whether the record goes without what the system has calculated, except for decreases
 * @param inForce  the record that there is already
 */
public record Beginning(TaxPeriod period, List<Entry> entries, Amounts amounts, Set<String> ofSystem, boolean running, boolean late,
        Optional<DeductionRecord> inForce) {}
