package rs.tefter.fiscal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All tax groups that a fiscal processor knows, past and to come; which one is applied depends on the day. */
public record TaxGroups(List<TaxGroup> groups) {

    public TaxGroups {
        groups = List.copyOf(groups);
    }

    /** The group in force: the one that began last. Empty before the first. */
    public Optional<TaxGroup> at(Instant moment) {
        return groups.stream()
            .filter(group -> !group.validFrom().toInstant().isAfter(moment))
            .max(Comparator.comparing(group -> group.validFrom().toInstant()));
    }

    /** The group whose rates a receipt has: of a refund and of a copy the one in force when the receipt was signed that they refer to. */
    public Optional<TaxGroup> appliedTo(InvoiceRequest request, Instant now) {
        return at(takesRatesOfThePast(request) ? request.referentDocumentTime().map(OffsetDateTime::toInstant).orElse(now) : now);
    }

    /** Whether a label may be on a receipt: it must be in the group that is applied and in today's. */
    public boolean allow(String label, InvoiceRequest request, Instant now) {
        return at(now).filter(group -> group.has(label)).isPresent() && appliedTo(request, now).filter(group -> group.has(label)).isPresent();
    }

    private static boolean takesRatesOfThePast(InvoiceRequest request) {
        return request.kind().type() == InvoiceType.COPY || request.kind().transaction() == TransactionType.REFUND;
    }
}
